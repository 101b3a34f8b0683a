package org.signalbox.wire;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The members of one of the vendor's objects, in their order: what makes a {@link Carrier} of a
 * body, a new one with the vendor's defaults, and a schema for the description of the interface.
 */
public final class Shape {

  /** A member: what it may be, what a new carrier has, and what it is when it was not sent. */
  private record Member(Kind kind, @Nullable Object initial, Optional<Object> missing) {}

  private final String name;
  private final Map<String, Member> members;

  private Shape(String name, Map<String, Member> members) {
    this.name = name;
    this.members = members;
  }

  public static Shape of(String name) {
    return new Shape(name, Map.of());
  }

  public String name() {
    return name;
  }

  /** The same with one more member, at the end. */
  public Shape with(String member, Kind kind) {
    return with(member, new Member(kind, kind.initial(), Optional.empty()));
  }

  /** The same, where a new carrier has another value than zero. */
  public Shape with(String member, Kind kind, @Nullable Object initial) {
    return with(member, new Member(kind, initial, Optional.empty()));
  }

  /** The same, where the value of a new carrier also stands for one that was not sent. */
  public Shape withUnless(String member, Kind kind, Object initial) {
    return with(member, new Member(kind, initial, Optional.of(initial)));
  }

  /** The same with all members of another shape, at the end. */
  public Shape withAll(Shape other) {
    Map<String, Member> all = new LinkedHashMap<>(members);
    all.putAll(other.members);
    return new Shape(name, all);
  }

  /** The same with what every carrier of the vendor's ends with. */
  public Shape withRights() {
    return with("TableRight", Kind.NOTHING).with("FieldProperties", Kind.EMPTY);
  }

  private Shape with(String member, Member told) {
    Map<String, Member> more = new LinkedHashMap<>(members);
    more.put(member, told);
    return new Shape(name, more);
  }

  /** A new carrier with the vendor's defaults. */
  public Carrier initial() {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    members.forEach((member, told) -> values.put(member, told.initial()));
    return new Carrier(name, values);
  }

  /** A carrier from JSON of our own, whose names match in any case as those of a body do. */
  public Carrier read(String json) {
    return new Sent(JsonBody.parse(json)).as(this);
  }

  /** Tells every member, for the description. */
  public void describe(BiConsumer<String, Kind> to) {
    members.forEach((member, told) -> to.accept(member, told.kind()));
  }

  /** With what the names of its special shapes begin. */
  String family() {
    return name.replaceFirst("Base$", "");
  }

  Carrier bind(String field, Node.Members sent) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    members.forEach(
        (member, told) ->
            values.put(
                member, told.kind().take(field + "." + member, sent.get(member), told.missing())));
    return new Carrier(name, values);
  }
}
