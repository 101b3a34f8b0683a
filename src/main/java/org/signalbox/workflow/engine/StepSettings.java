package org.signalbox.workflow.engine;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The settings of one step under the vendor's names (domain.md 6.2), which match without regard to
 * case. What is missing reads as blank, zero, false or an empty list.
 */
public final class StepSettings {

  private static final Map<String, Reference> KEYS =
      Map.of(
          "shipmentId", Reference.MESSAGE,
          "selection", Reference.SELECTION,
          "project", Reference.PROJECT,
          "exitToSelectionId", Reference.SELECTION,
          "exitToFlowId", Reference.FLOW);

  private final Map<String, Object> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  public StepSettings(Map<String, ?> values) {
    this.values.putAll(values);
  }

  public String text(String name) {
    Object value = value(name);
    return value == null ? "" : value.toString().strip();
  }

  /** A date, perhaps with a time, in the zone of the flow; empty for what is none or "not set". */
  public Optional<LocalDate> date(String name) {
    return LocalTimes.parse(text(name)).map(LocalDateTime::toLocalDate);
  }

  public OptionalInt key(String name) {
    return value(name) instanceof Number number && number.intValue() > 0
        ? OptionalInt.of(number.intValue())
        : OptionalInt.empty();
  }

  public boolean flag(String name) {
    return Boolean.TRUE.equals(value(name));
  }

  /** The same, where what is missing has another meaning than false. */
  boolean flag(String name, boolean missing) {
    return value(name) == null ? missing : flag(name);
  }

  /** A setting that is an enum of the vendor's, given by number or by name. */
  public <E extends Enum<E> & Numbered> Optional<E> constant(Class<E> type, String name) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> is(name, constant.number(), constant.name()))
        .findFirst();
  }

  public List<?> list(String name) {
    return value(name) instanceof List<?> list ? list : List.of();
  }

  /** A list of names; blank ones name nobody. */
  List<String> texts(String name) {
    return list(name).stream()
        .map(Object::toString)
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .toList();
  }

  /** The files that go along with a mail. */
  Set<Integer> attachments() {
    return list("attachments").stream()
        .filter(Integer.class::isInstance)
        .map(Integer.class::cast)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The members of an object. */
  public Map<?, ?> members(String name) {
    return value(name) instanceof Map<?, ?> members ? members : Map.of();
  }

  /** Whether a setting that is an enum of the vendor's has the constant, by number or by name. */
  public boolean is(String name, int number, String constant) {
    Object value = value(name);
    return value instanceof Number given
        ? given.intValue() == number
        : constant.equalsIgnoreCase(text(name)) || (value == null && number == 0);
  }

  void references(BiConsumer<Reference, OptionalInt> to) {
    KEYS.forEach((name, reference) -> to.accept(reference, key(name)));
    attachments().forEach(id -> to.accept(Reference.ATTACHMENT, OptionalInt.of(id)));
  }

  private @Nullable Object value(String name) {
    return values.get(name);
  }
}
