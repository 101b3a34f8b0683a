package org.signalbox.workflow.definition;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.signalbox.wire.Carrier;
import org.signalbox.workflow.engine.Reference;

/**
 * What a trigger, a goal or a wait action tests, as it is stored: the key of the link, form,
 * project or selection, by which an event finds it, beside the criteria.
 *
 * <p>The vendor's carriers have the key among the restrictions. The restriction it comes from is
 * stored as inactive, because the key says it already, and marked, so that it is told again as it
 * was sent.
 *
 * @param key of what the type refers to; empty for any
 * @param criteria the groups as JSON
 */
record Tested(OptionalInt key, String criteria) {

  private static final JsonProvider JSON = JsonProvider.provider();
  private static final Pattern KEY = Pattern.compile("(?:\\[[iI]:)?([0-9]{1,9})]?");
  private static final String MARK = "IsKey";
  private static final String ACTIVE = "IsActive";
  private static final String GROUPS = "RestrictionGroups";
  private static final String RESTRICTIONS = "Restrictions";

  /** Only in one group joined by And does a restriction hold for all of the test. */
  static Tested of(Carrier part, Reference reference) {
    List<Carrier> groups = part.carriers(GROUPS);
    if (groups.size() != 1 || reference == Reference.NOTHING) {
      return new Tested(OptionalInt.empty(), text(groups));
    }
    List<Carrier> restrictions = new ArrayList<>(groups.get(0).carriers(RESTRICTIONS));
    for (int i = 0; i < restrictions.size() && joinedByAnd(restrictions); i++) {
      OptionalInt key = key(restrictions.get(i), reference);
      if (key.isPresent()) {
        restrictions.set(i, restrictions.get(i).with(ACTIVE, false).with(MARK, true));
        return new Tested(key, text(List.of(groups.get(0).with(RESTRICTIONS, restrictions))));
      }
    }
    return new Tested(OptionalInt.empty(), text(groups));
  }

  static String text(List<Carrier> groups) {
    JsonArrayBuilder all = JSON.createArrayBuilder();
    groups.forEach(group -> all.add(group.json()));
    return all.build().toString();
  }

  /** The groups as they were sent; a key that no restriction told is told by one. */
  static JsonArray told(JsonArray criteria, int key, Reference reference) {
    JsonArrayBuilder groups = JSON.createArrayBuilder();
    boolean marked = false;
    for (JsonValue item : criteria) {
      JsonObject group = item.asJsonObject();
      marked |= isMarked(group);
      groups.add(isMarked(group) ? unmarked(group) : group);
    }
    boolean untold = !marked && key != 0 && reference != Reference.NOTHING && criteria.size() < 2;
    return untold ? withKey(criteria, key, reference) : groups.build();
  }

  private static boolean joinedByAnd(List<Carrier> restrictions) {
    return restrictions.stream()
        .limit(Math.max(0, restrictions.size() - 1L))
        .noneMatch(restriction -> restriction.text("InterOperator").equals("Or"));
  }

  private static OptionalInt key(Carrier restriction, Reference reference) {
    List<String> values = restriction.texts("Values");
    boolean fits =
        restriction.flag(ACTIVE)
            && restriction.carriers("SubRestrictions").isEmpty()
            && names(restriction.text("Name"), reference)
            && restriction.text("Operator").matches("(?i)equals|is|oneOf")
            && values.size() == 1;
    Matcher value = KEY.matcher(fits ? values.get(0).strip() : "");
    return value.matches() ? OptionalInt.of(Integer.parseInt(value.group(1))) : OptionalInt.empty();
  }

  /** {@code link/linkId}, {@code s_link_id}, {@code Link.Id}: all of them end alike. */
  private static boolean names(String column, Reference reference) {
    String letters = column.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    return letters.endsWith(word(reference) + "id") && !letters.startsWith("sale");
  }

  private static String word(Reference reference) {
    return reference.name().toLowerCase(Locale.ROOT);
  }

  private static boolean isMarked(JsonObject group) {
    return group.get(RESTRICTIONS) instanceof JsonArray restrictions
        && restrictions.stream().anyMatch(item -> item.asJsonObject().containsKey(MARK));
  }

  private static JsonObject unmarked(JsonObject group) {
    JsonArrayBuilder restrictions = JSON.createArrayBuilder();
    for (JsonValue item : group.getJsonArray(RESTRICTIONS)) {
      JsonObject restriction = item.asJsonObject();
      restrictions.add(
          restriction.containsKey(MARK)
              ? JSON.createObjectBuilder(restriction).add(ACTIVE, true).build()
              : restriction);
    }
    return JSON.createObjectBuilder(group).add(RESTRICTIONS, restrictions).build();
  }

  private static JsonArray withKey(JsonArray criteria, int key, Reference reference) {
    JsonObject group = criteria.isEmpty() ? JsonValue.EMPTY_JSON_OBJECT : criteria.getJsonObject(0);
    JsonArrayBuilder restrictions =
        JSON.createArrayBuilder()
            .add(
                JSON.createObjectBuilder()
                    .add("Name", word(reference) + "/" + word(reference) + "Id")
                    .add("Operator", "equals")
                    .add("Values", JSON.createArrayBuilder().add("[I:" + key + "]")));
    if (group.get(RESTRICTIONS) instanceof JsonArray others) {
      others.forEach(restrictions::add);
    }
    return JSON.createArrayBuilder()
        .add(JSON.createObjectBuilder(group).add(RESTRICTIONS, restrictions))
        .build();
  }
}
