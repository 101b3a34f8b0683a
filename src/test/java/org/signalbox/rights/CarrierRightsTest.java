package org.signalbox.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.signalbox.wire.Answers;
import org.signalbox.wire.FieldPropertyBody;

class CarrierRightsTest {

  private static final RowOwner OWN = new RowOwner(5, Set.of(1));
  private static final CarrierField TITLE = CarrierField.ofText("Title", "title", 255);

  static Stream<Arguments> everyCell() {
    return Arrays.stream(Level.values())
        .flatMap(
            table ->
                Arrays.stream(Level.values())
                    .flatMap(
                        field -> Stream.of(true, false).map(n -> Arguments.of(table, field, n))));
  }

  @ParameterizedTest(name = "table {0}, field {1}, new row {2}")
  @MethodSource("everyCell")
  void fieldIsHiddenReadOrWritten(Level table, Level field, boolean isNew) {
    Access access = access(isNew, entry("", table), entry("title", field));
    Level effective = field.cappedAt(table);
    boolean writes = effective.includes(isNew ? Level.CREATE : Level.UPDATE);
    String mask = writes ? "Update" : effective.includes(Level.READ) ? "Read" : "None";

    assertThat(access.writable("TITLE")).isEqualTo(writes);
    assertThat(property(access, TITLE))
        .startsWith("{\"Title\":{\"FieldRight\":{\"Mask\":\"" + mask + "\",\"Reason\":\"")
        .endsWith("\"},\"FieldType\":\"System.String\",\"FieldLength\":255}}");
    assertThat(access.reasonOfField("title").isEmpty()).isEqualTo(writes);
    if (!writes) {
      assertThatThrownBy(() -> access.requireWritable("title")).isInstanceOf(AccessDenied.class);
    }
  }

  @Test
  void reasonOfALockedFieldIsTheFieldUnlessTheRowIsLocked() {
    assertThat(property(access(false, entry("", Level.DELETE), entry("title", Level.READ)), TITLE))
        .contains("[SR_ACCESS_FIELD]");
    assertThat(property(access(false, entry("", Level.READ), entry("title", Level.NONE)), TITLE))
        .contains("[SR_ACCESS_ROLE_OWN]");
  }

  @Test
  void neededFieldHasTheHintAndItsReason() {
    assertThat(property(access(false, entry("", Level.DELETE)), TITLE.needed()))
        .contains("{\"Mask\":\"Update, UIHintMandatory\",\"Reason\":\"[SR_ACCESS_MANDATORY]\"}");
    assertThat(property(access(false, entry("", Level.READ)), TITLE.needed()))
        .contains("{\"Mask\":\"Read\",\"Reason\":\"[SR_ACCESS_ROLE_OWN]\"}");
  }

  @Test
  void fieldsKeepTheirOrderAndTypes() {
    List<CarrierField> fields =
        List.of(
            CarrierField.ofInt("Id", "id"),
            CarrierField.ofShort("Status", "status"),
            CarrierField.ofDouble("Amount", "amount"),
            CarrierField.ofDate("Saledate", "saledate"));

    Map<String, @Nullable FieldPropertyBody> properties =
        CarrierRights.fields(access(false, entry("", Level.DELETE)), fields);

    assertThat(properties.keySet()).containsExactly("Id", "Status", "Amount", "Saledate");
    assertThat(Answers.json(properties))
        .contains(
            "\"System.Int32\",\"FieldLength\":4",
            "\"System.Int16\",\"FieldLength\":2",
            "\"System.Double\",\"FieldLength\":8",
            "\"System.DateTime\",\"FieldLength\":16");
  }

  @Test
  void tableTellsThatFieldsAreHiddenAndLocked() {
    assertThat(
            Answers.json(
                CarrierRights.table(
                    access(false, entry("", Level.DELETE), entry("title", Level.NONE)))))
        .isEqualTo(
            "{\"Mask\":\"Select, Update, Insert, Delete, Filtering, RestrictedUpdate\","
                + "\"Reason\":\"[SR_ACCESS_SOME_FIELDS]\"}");
    assertThat(Answers.json(CarrierRights.table(access(false, entry("", Level.DELETE)))))
        .isEqualTo("{\"Mask\":\"Select, Update, Insert, Delete\",\"Reason\":\"\"}");
  }

  @Test
  void systemUserWritesEverything() {
    Access access =
        Sentry.access(
            Callers.system(), new Row("appointment", 3, OWN, Visibility.NONE, Level.NONE));

    assertThat(property(access, TITLE)).contains("{\"Mask\":\"Update\",\"Reason\":\"\"}");
  }

  private static String property(Access access, CarrierField field) {
    return Answers.json(CarrierRights.fields(access, List.of(field)));
  }

  private static Access access(boolean isNew, DataRights.Entry... entries) {
    Row row =
        isNew
            ? Row.ofNew("appointment", OWN, Level.DELETE)
            : new Row("appointment", 3, OWN, Visibility.ALL, Level.DELETE);
    return Sentry.access(Callers.employee(entries), row);
  }

  private static DataRights.Entry entry(String field, Level level) {
    return new DataRights.Entry("appointment", field, Relation.OWN, level);
  }
}
