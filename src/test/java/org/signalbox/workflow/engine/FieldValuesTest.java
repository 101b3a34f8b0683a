package org.signalbox.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FieldValuesTest {

  @Test
  void vendorsInfosPairsAndMembersAreAlike() {
    Map<String, String> title = Map.of("title", "Dr");

    assertThat(person(List.of(Map.of("Key", "person.title", "Values", List.of("Dr")))).values())
        .isEqualTo(title);
    assertThat(person(List.of(Map.of("Name", "Title", "Value", "Dr"))).values()).isEqualTo(title);
    assertThat(person(Map.of("person/title", "Dr")).values()).isEqualTo(title);
  }

  @Test
  void companyHasFieldsOfItsOwn() {
    StepSettings settings =
        new StepSettings(
            Map.of("fieldValuesCompany", Map.of("contact.category_idx", "[I:7]", "title", "x")));

    assertThat(FieldValues.ofCompany(settings).values()).isEqualTo(Map.of("categoryidx", "7"));
    assertThat(FieldValues.ofCompany(settings).problems())
        .containsExactly(Rule.of("UNKNOWN_FIELD", "title"));
    assertThat(FieldValues.ofPerson(settings).none()).isTrue();
  }

  @Test
  void fieldsThatAreNotActiveAreLeftOutIfAnyOtherIs() {
    Map<String, ?> title = Map.of("Key", "title", "Values", List.of("Dr"), "IsActive", false);
    Map<String, ?> mobile = Map.of("Key", "mobile", "Values", List.of("+47"), "IsActive", true);

    assertThat(person(List.of(title, mobile)).values()).isEqualTo(Map.of("mobile", "+47"));
    assertThat(person(List.of(title)).values()).isEqualTo(Map.of("title", "Dr"));
  }

  @Test
  void whatCannotBeSetIsAProblem() {
    FieldValues fields =
        person(
            List.of(
                Map.of("Key", "udef:1", "Values", List.of("x")),
                Map.of("Key", "retired", "Values", List.of("maybe")),
                Map.of("Key", "countryId", "Values", List.of()),
                Map.of("Key", "email", "Values", List.of())));

    assertThat(fields.problems())
        .containsExactly(
            Rule.of("UNKNOWN_FIELD", "udef:1"),
            Rule.of("UNFIT_VALUE", "retired"),
            Rule.of("UNFIT_VALUE", "countryId"));
    assertThat(fields.values()).isEqualTo(Map.of("email", ""));
  }

  private static FieldValues person(Object fields) {
    return FieldValues.ofPerson(new StepSettings(Map.of("fieldValuesPerson", fields)));
  }
}
