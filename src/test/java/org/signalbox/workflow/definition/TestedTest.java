package org.signalbox.workflow.definition;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signalbox.wire.Carrier;
import org.signalbox.workflow.engine.Columns;
import org.signalbox.workflow.engine.Criteria;
import org.signalbox.workflow.engine.Reference;
import org.signalbox.workflow.store.PlainJson;

class TestedTest {

  private static Carrier trigger(String restrictions) {
    return PartShapes.TRIGGER.read(
        "{\"RestrictionGroups\": [{\"Restrictions\": [%s]}]}".formatted(restrictions));
  }

  private static String restriction(String name, String operator, String value) {
    return "{\"Name\": \"%s\", \"Operator\": \"%s\", \"Values\": [\"%s\"]}"
        .formatted(name, operator, value);
  }

  @ParameterizedTest
  @CsvSource({
    "link/linkId, equals, [I:7], LINK, 7",
    "s_link_id, is, 7, LINK, 7",
    "Link.Id, oneOf, [i:7], LINK, 7",
    "form/formId, equals, [I:7], FORM, 7",
    "project/projectId, oneOf, 7, PROJECT, 7",
    "selectionId, equals, 7, SELECTION, 7",
    "link/linkId, unequals, 7, LINK, 0",
    "link/linkId, equals, x, LINK, 0",
    "sale/projectId, equals, 7, PROJECT, 0",
    "person/firstname, equals, 7, LINK, 0",
    "link/linkId, equals, 7, NOTHING, 0",
  })
  void keyIsPulledOutOfARestriction(
      String name, String operator, String value, Reference reference, int key) {
    Tested tested = Tested.of(trigger(restriction(name, operator, value)), reference);

    assertThat(tested.key()).isEqualTo(key == 0 ? OptionalInt.empty() : OptionalInt.of(key));
  }

  @Test
  void keyTellsWhatItsRestrictionWouldAndTheOthersStillHold() {
    Carrier sent =
        trigger(
            restriction("person/firstname", "is", "Kari") + "," + restriction("linkId", "is", "7"));

    Tested tested = Tested.of(sent, Reference.LINK);

    Criteria criteria = Criteria.of(PlainJson.array(tested.criteria()), Columns.PERSON);
    assertThat(criteria.problems()).isEmpty();
    assertThat(criteria.matches(Map.of("firstname", "Kari"))).isTrue();
    assertThat(criteria.matches(Map.of("firstname", "Ola"))).isFalse();
    assertThat(read(tested, 7)).isEqualTo(sent.json().getJsonArray("RestrictionGroups"));
  }

  @Test
  void noKeyIsPulledOutOfAlternatives() {
    String either =
        restriction("linkId", "is", "7").replace("}", ", \"InterOperator\": \"Or\"}")
            + ","
            + restriction("linkId", "is", "8");

    assertThat(Tested.of(trigger(either), Reference.LINK).key()).isEmpty();
  }

  @Test
  void keyThatNoRestrictionTellsIsToldByOne() {
    Tested bare = new Tested(OptionalInt.of(7), "[]");

    assertThat(told(bare, 7).toString())
        .isEqualTo(
            "[{\"Restrictions\":[{\"Name\":\"link/linkId\",\"Operator\":\"equals\",\"Values\":[\"[I:7]\"]}]}]");
  }

  private static JsonArray told(Tested tested, int key) {
    try (JsonReader reader = Json.createReader(new StringReader(tested.criteria()))) {
      return Tested.told(reader.readArray(), key, Reference.LINK);
    }
  }

  /** As a client reads it, without our mark. */
  private static JsonArray read(Tested tested, int key) {
    return PartShapes.TRIGGER
        .read("{\"RestrictionGroups\": %s}".formatted(told(tested, key)))
        .json()
        .getJsonArray("RestrictionGroups");
  }
}
