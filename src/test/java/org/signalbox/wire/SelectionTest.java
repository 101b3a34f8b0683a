package org.signalbox.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of wire-contract 3. */
class SelectionTest {

  /** Shaped like the vendor's carriers. */
  @XmlAccessorType(XmlAccessType.FIELD)
  public static class EntityBody {

    @Nullable String name;
    @Nullable Integer rank;
    @Nullable EntityBody category;
    @Nullable List<EntityBody> rows;
    @Nullable Map<String, @Nullable FieldPropertyBody> fieldProperties;

    static EntityBody of(String name) {
      EntityBody body = new EntityBody();
      body.name = name;
      body.rank = 7;
      return body;
    }
  }

  /** A member that cannot be null. */
  @XmlAccessorType(XmlAccessType.FIELD)
  public static class PrimitiveBody {

    int rank;
  }

  @ParameterizedTest(name = "<{0}>")
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | name rank category.name category.rank rows.name rows.rank",
        "' , ,' | name rank category.name category.rank rows.name rows.rank",
        "/ | name rank category.name category.rank rows.name rows.rank",
        "Name | name",
        "NAME,rank | name rank",
        "' name , Rank ' | name rank",
        "name,department,category/id | name",
        "nothing | ''",
        "category/Name | category.name",
        "category | category.name category.rank",
        "category,category/name | category.name category.rank",
        "category/name,category | category.name category.rank",
        "' category / name ' | category.name",
        "category/ | category.name category.rank",
        "name/x | name",
        "rows/Rank,name | name rows.rank",
        "rows/rank,rows/NAME | rows.name rows.rank",
      })
  void nullsOutWhatIsNotNamed(String select, String kept) {
    EntityBody body = EntityBody.of("a");
    body.category = EntityBody.of("b");
    body.rows = List.of(EntityBody.of("c"), EntityBody.of("d"));

    Object selected = Selection.parse(List.of(select)).from(body);

    assertThat(present((EntityBody) selected)).isEqualTo(kept);
  }

  @Test
  void keysOfDictionariesAreNamesAndStay() {
    EntityBody body = EntityBody.of("a");
    Map<String, @Nullable FieldPropertyBody> fields = new LinkedHashMap<>();
    fields.put("Attributes", field());
    fields.put("EventType", field());
    body.fieldProperties = fields;

    Selection.parse(List.of("fieldproperties/attributes/FieldRight/Mask")).from(body);

    assertThat(Answers.json(body))
        .isEqualTo(
            "{\"Category\":null,\"FieldProperties\":{\"Attributes\":{\"FieldRight\":"
                + "{\"Mask\":\"Update\",\"Reason\":null},\"FieldType\":null,\"FieldLength\":null},"
                + "\"EventType\":null},\"Name\":null,\"Rank\":null,\"Rows\":null}");
  }

  @Test
  void appliesToEachElementOfAnArray() {
    Object selected =
        Selection.parse(List.of("Name")).from(List.of(EntityBody.of("a"), EntityBody.of("b")));

    assertThat(selected)
        .asInstanceOf(InstanceOfAssertFactories.list(EntityBody.class))
        .extracting(SelectionTest::present)
        .containsExactly("name", "name");
  }

  @Test
  void leavesScalarsAlone() {
    Selection selection = Selection.parse(List.of("Name"));
    Scalar scalar = new Scalar("WorkflowDefinitionStatus", "Running");

    assertThat(selection.from(scalar)).isSameAs(scalar);
    assertThat(selection.from("Running")).isEqualTo("Running");
    assertThat(selection.from(List.of("a", 1))).isEqualTo(List.of("a", 1));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "$select=name | name",
        "%24select=name | name",
        "%24SELECT=na%6De | name",
        "$select=name&$select=rank | name rank",
        "$select=&$select=rank | rank",
        "$select=+name+%2C+rank | name rank",
        "$select=category%2Fname | ''",
        "$top=1&$select=name&foo=bar | name",
        "$select=%zz | ''",
        "%zz=1&%=2&$select=name | name",
        "$select | name rank",
        "select=name | name rank",
        "$select= | name rank",
        "$filter=x | name rank",
      })
  void readsTheQuery(String query, String kept) {
    assertThat(present((EntityBody) Selection.ofQuery(query).from(EntityBody.of("a"))))
        .isEqualTo(kept);
  }

  @Test
  void selectsAllWithoutAQuery() {
    assertThat(present((EntityBody) Selection.ofQuery(null).from(EntityBody.of("a"))))
        .isEqualTo("name rank");
  }

  @Test
  void aBodyMustNotHaveMembersThatCannotBeNull() {
    assertThatIllegalStateException()
        .isThrownBy(() -> Selection.parse(List.of("x")).from(new PrimitiveBody()))
        .withMessageContaining("rank");
  }

  private static FieldPropertyBody field() {
    return FieldPropertyBody.of(Optional.of(RightBody.ofField(3, "")), "System.String", 0);
  }

  /** The members that are not null, those of the first row only. */
  private static String present(EntityBody body) {
    StringBuilder names = new StringBuilder();
    add(names, "", body);
    if (body.category != null) {
      add(names, "category.", body.category);
    }
    if (body.rows != null) {
      add(names, "rows.", body.rows.get(body.rows.size() - 1));
    }
    return names.toString().strip();
  }

  private static void add(StringBuilder names, String prefix, EntityBody body) {
    names.append(body.name == null ? "" : prefix + "name ");
    names.append(body.rank == null ? "" : prefix + "rank ");
  }
}
