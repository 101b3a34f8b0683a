package org.signalbox.workflow.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The fields that an UpdateParticipant step sets (domain.md 6.2).
 *
 * <p>They are the vendor's {@code FieldValueInfo} with {@code Key} and {@code Values}, of which
 * those that are not {@code IsActive} are left out if any other is; or pairs of {@code Name} and
 * {@code Value}; or the members of an object.
 */
public final class FieldValues {

  private enum Kind {
    TEXT,
    NUMBER,
    FLAG
  }

  private static final Map<String, Kind> PERSON =
      Map.of(
          "firstname", Kind.TEXT,
          "lastname", Kind.TEXT,
          "title", Kind.TEXT,
          "email", Kind.TEXT,
          "mobile", Kind.TEXT,
          "countryid", Kind.NUMBER,
          "retired", Kind.FLAG,
          "consentemarketing", Kind.FLAG);

  private static final Map<String, Kind> COMPANY =
      Map.of(
          "name", Kind.TEXT,
          "department", Kind.TEXT,
          "orgnr", Kind.TEXT,
          "associateid", Kind.NUMBER,
          "supportassocid", Kind.NUMBER,
          "businessidx", Kind.NUMBER,
          "categoryidx", Kind.NUMBER,
          "countryid", Kind.NUMBER);

  private static final Pattern ENCODED_INT = Pattern.compile("\\[[iI]:([0-9]+)]");

  private final Map<String, Kind> known;
  private final Map<String, String> values = new TreeMap<>();
  private final List<Rule> problems = new ArrayList<>();

  private FieldValues(Map<String, Kind> known) {
    this.known = known;
  }

  /** The fields of the person. */
  public static FieldValues ofPerson(StepSettings settings) {
    return new FieldValues(PERSON).read("fieldValuesPerson", settings);
  }

  /** The fields of the person's company. */
  public static FieldValues ofCompany(StepSettings settings) {
    return new FieldValues(COMPANY).read("fieldValuesCompany", settings);
  }

  /** Those that we hold, with values that fit, under their canonical names. */
  public Map<String, String> values() {
    return Map.copyOf(values);
  }

  /** What is wrong with the others. */
  List<Rule> problems() {
    return List.copyOf(problems);
  }

  boolean none() {
    return values.isEmpty() && problems.isEmpty();
  }

  private FieldValues read(String setting, StepSettings settings) {
    List<?> infos = settings.list(setting);
    boolean anyActive = infos.stream().anyMatch(info -> Boolean.TRUE.equals(active(info)));
    for (Object info : infos) {
      if (info instanceof Map<?, ?> pair && !(anyActive && Boolean.FALSE.equals(active(info)))) {
        read(pair);
      }
    }
    settings.members(setting).forEach((name, value) -> set(name.toString(), value));
    return this;
  }

  private void read(Map<?, ?> info) {
    Object name = info.containsKey("Key") ? info.get("Key") : info.get("Name");
    Object value = info.containsKey("Values") ? info.get("Values") : info.get("Value");
    set(Objects.toString(name, ""), value instanceof List<?> list ? first(list) : value);
  }

  private void set(String name, @Nullable Object value) {
    String column = canonical(name);
    Kind kind = known.get(column);
    String text = plain(Objects.toString(value, ""));
    if (kind == null) {
      problems.add(Rule.of("UNKNOWN_FIELD", name));
    } else if (value instanceof Map<?, ?> || !fits(kind, text)) {
      problems.add(Rule.of("UNFIT_VALUE", name));
    } else {
      values.put(column, text);
    }
  }

  private static @Nullable Object active(Object info) {
    return info instanceof Map<?, ?> members ? members.get("IsActive") : null;
  }

  private static Object first(List<?> list) {
    return list.isEmpty() ? "" : list.get(0);
  }

  /** Numbers come in the form that no culture changes, too (wire-contract 7.6). */
  private static String plain(String text) {
    Matcher encoded = ENCODED_INT.matcher(text.strip());
    return encoded.matches() ? encoded.group(1) : text;
  }

  private static String canonical(String name) {
    String path = name.strip().toLowerCase(Locale.ROOT).replace('.', '/').replace("_", "");
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static boolean fits(Kind kind, String text) {
    return switch (kind) {
      case TEXT -> true;
      case NUMBER -> text.matches("[0-9]{1,9}");
      case FLAG -> text.matches("(?i)true|false|0|1");
    };
  }
}
