package org.signalbox.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CriteriaTest {

  private static final Map<String, Object> SOLVEIG =
      Map.of(
          "firstname", "Solveig",
          "lastname", "Haugen",
          "contactid", 7,
          "retired", false,
          "contact/name", "Fjordlys Energi AS");

  @ParameterizedTest(name = "{0} {1} {2}: {3}")
  @CsvSource({
    "firstName,         begins,      sol,        true",
    "firstName,         begins,      veig,       false",
    "person.first_name, contains,    LVE,        true",
    "firstName,         notBegins,   sol,        false",
    "firstName,         notContains, x,          true",
    "firstName,         is,          solveig,    true",
    "firstName,         equals,      Sol,        false",
    "firstName,         isNot,       solveig,    false",
    "firstName,         unequals,    anna,       true",
    "firstName,         oneOf,       anna|solveig, true",
    "firstName,         notOneOf,    anna|solveig, false",
    "contactId,         equals,      7,          true",
    "contactId,         equals,      [I:7],      true",
    "contactId,         unequals,    7,          false",
    "contactId,         greater,     6.5,        true",
    "contactId,         less,        7,          false",
    "contactId,         between,     7|8,        true",
    "contactId,         between,     8|9,        false",
    "contactId,         oneOf,       1|7,        true",
    "contactId,         notOneOf,    1|7,        false",
    "retired,           set,         0,          true",
    "retired,           is,          true,       false",
    "retired,           isNot,       1,          true",
    "retired,           equals,      false,      true",
    "retired,           unequals,    false,      false",
    "contact/name,      contains,    fjord,      true",
    "email,             is,          a@b.example, false",
    "email,             isNot,       a@b.example, true",
  })
  void restrictionComparesAColumnWithItsValues(
      String column, String operator, String values, boolean matches) {
    Criteria criteria = criteria(restriction(column, operator, values));

    assertThat(criteria.problems()).isEmpty();
    assertThat(criteria.matches(SOLVEIG)).isEqualTo(matches);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "T and T,               true",
    "T and F,               false",
    "F or T,                true",
    "T or T and F,          true",
    "F and T or T,          true",
    "F and ( T or T ),      false",
    "( T or F ) and F,      false",
    "( T or F ) and T,      true",
    "( F or ( T and T ) ),  true",
    "- and T,               true",
    "- or F,                false",
    "F and ( - or T ),      false",
    "T and ( - ),           true",
    "-,                     true",
  })
  void restrictionsJoinAndBeforeOrWithParentheses(String formula, boolean matches) {
    Criteria criteria = criteria(formula(formula));

    assertThat(criteria.problems()).isEmpty();
    assertThat(criteria.matches(SOLVEIG)).isEqualTo(matches);
  }

  @Test
  void groupsJoinByOr() {
    Map<String, Object> wrong = Map.of("Restrictions", formula("F"));
    Map<String, Object> right = Map.of("Restrictions", formula("T"));

    assertThat(Criteria.of(List.of(wrong, right), Columns.PERSON).matches(SOLVEIG)).isTrue();
    assertThat(Criteria.of(List.of(wrong, wrong), Columns.PERSON).matches(SOLVEIG)).isFalse();
    assertThat(Criteria.of(List.of(), Columns.PERSON).matches(SOLVEIG)).isTrue();
  }

  @Test
  void formFieldsMayHaveAnyName() {
    Criteria criteria =
        Criteria.of(
            List.of(Map.of("Restrictions", List.of(restriction("Your budget", "is", "High")))),
            Columns.FORM_FIELDS);

    assertThat(criteria.matches(Map.of("your budget", "high"))).isTrue();
    assertThat(criteria.matches(Map.of())).isFalse();
  }

  @ParameterizedTest(name = "{0} {1} {2}: {3}")
  @CsvSource({
    "sale.amount,           greater,  1000,     true",
    "sale/amount,           greater,  9000,     false",
    "sale.heading,          is,       pump,     true",
    "sale.heading,          isNot,    pump,     false",
    "sale.heading,          isNot,    turbine,  true",
    "sale.status,           oneOf,    2|3,      true",
    "sale.status,           notOneOf, 2|3,      false",
    "selection.selectionId, oneOf,    5|6,      true",
    "selection.selectionId, notOneOf, 5|6,      false",
    "project.projectId,     equals,   3,        false",
    "form.Your_budget,      is,       high,     true",
    "form/other,            isNot,    high,     true",
  })
  void restrictionOnSeveralValuesHoldsForAnyAndItsNegationForNone(
      String column, String operator, String values, boolean matches) {
    Map<String, Object> row =
        Map.of(
            "sale/amount", List.of(500, 5000.0),
            "sale/heading", List.of("Pump", "Valve"),
            "sale/status", List.of(1, 2),
            "selection/selectionid", List.of(5),
            "project/projectid", List.of(),
            "form/your_budget", "High");
    Criteria criteria = criteria(restriction(column, operator, values));

    assertThat(criteria.problems()).isEmpty();
    assertThat(criteria.matches(row)).isEqualTo(matches);
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({
    "on,           2026-11-24,               true",
    "equals,       [D:11/24/2026],           true",
    "isNot,        2026-11-24,               false",
    "before,       2026-11-25,               true",
    "before,       2026-11-24,               false",
    "dateAfter,    [DT:11/23/2026 10:00:00.0000000], true",
    "after,        2026-11-24,               false",
    "between,      2026-11-24|2026-11-30,    true",
    "between,      2026-11-25|2026-11-30,    false",
    "notBetween,   2026-11-25|2026-11-30,    true",
    "today,        ,                         false",
    "tomorrow,     ,                         true",
    "yesterday,    ,                         false",
    "beforeToday,  ,                         false",
    "afterToday,   ,                         true",
    "thisWeek,     ,                         true",
    "lastWeek,     ,                         false",
    "nextWeek,     ,                         false",
    "thisMonth,    ,                         true",
    "nextMonth,    ,                         false",
    "thisYear,     ,                         true",
    "lastYear,     ,                         false",
    "nextDays,     1,                        true",
    "lastDays,     7,                        false",
  })
  void datesCompareByTheDayAndWithToday(String operator, String values, boolean matches) {
    Map<String, Object> row =
        Map.of("sale/saledate", List.of("2026-11-24"), Columns.TODAY, "2026-11-23");
    Map<String, Object> restriction = restriction("sale.saleDate", operator, "");
    restriction.put("Values", values == null ? List.of() : List.of(values.split("\\|", -1)));
    Criteria criteria = criteria(restriction);

    assertThat(criteria.problems()).isEmpty();
    assertThat(criteria.matches(row)).isEqualTo(matches);
    assertThat(criteria.matches(Map.of()))
        .isEqualTo(operator.startsWith("not") || operator.equals("isNot"));
  }

  @Test
  void dateRelativeToTodayHoldsForNothingWhereTodayIsNotKnown() {
    Map<String, Object> restriction = restriction("sale.saleDate", "thisYear", "");
    restriction.put("Values", List.of());

    assertThat(criteria(restriction).matches(Map.of("sale/saledate", "2026-11-24"))).isFalse();
  }

  @ParameterizedTest(name = "{0} and ( {1} ): {2}")
  @CsvSource({
    "T, F or T,         true",
    "T, F or F,         false",
    "F, T,              false",
    "T, -,              true",
    "'', F or T,        true",
    "'', F and T,       false",
    "T, ( T or F ) and T, true",
  })
  void subRestrictionsAreAGroupUnderTheirRestriction(String own, String below, boolean matches) {
    Map<String, Object> parent =
        own.isEmpty() ? new HashMap<>(Map.of("Name", "")) : formula(own).get(0);
    parent.put("SubRestrictions", formula(below));
    Criteria criteria = criteria(parent);

    assertThat(criteria.problems()).isEmpty();
    assertThat(criteria.matches(SOLVEIG)).isEqualTo(matches);
  }

  @Test
  void malformedSubRestrictionIsAProblem() {
    Map<String, Object> parent = formula("T").get(0);
    parent.put("SubRestrictions", List.of(restriction("shoeSize", "is", "9")));

    assertThat(criteria(parent).problems()).containsExactly(rule("CRITERION_COLUMN shoeSize"));
    assertThat(criteria(parent).matches(SOLVEIG)).isFalse();
  }

  @Test
  void subRestrictionsWithoutBottomAreAProblem() {
    Map<String, Object> restriction = formula("T").get(0);
    for (int depth = 0; depth < 50; depth++) {
      Map<String, Object> parent = formula("T").get(0);
      parent.put("SubRestrictions", List.of(restriction));
      restriction = parent;
    }

    assertThat(criteria(restriction).problems())
        .containsExactly(rule("CRITERION_NESTED contactId"));
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvSource({
    "sale.colour, is,       red,  CRITERION_COLUMN sale.colour",
    "sale.saleDate, begins, 2026, CRITERION_OPERATOR sale.saleDate begins",
    "sale.saleDate, before, soon, CRITERION_VALUES sale.saleDate",
    "sale.saleDate, today,  2026-11-24, CRITERION_VALUES sale.saleDate",
    "form.,       is,       9,    CRITERION_COLUMN form.",
    "shoeSize,  is,       9,    CRITERION_COLUMN shoeSize",
    "firstName, greater,  9,    CRITERION_OPERATOR firstName greater",
    "contactId, equals,   nine, CRITERION_VALUES contactId",
    "contactId, between,  9,    CRITERION_VALUES contactId",
    "retired,   set,      maybe, CRITERION_VALUES retired",
  })
  void malformedRestrictionIsAProblemAndMatchesNothing(
      String column, String operator, String values, String problem) {
    Criteria criteria = criteria(restriction(column, operator, values));

    assertThat(criteria.problems()).containsExactly(rule(problem));
    assertThat(criteria.matches(SOLVEIG)).isFalse();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "( T or F, CRITERION_UNCLOSED",
    "T or F ), CRITERION_UNOPENED",
  })
  void unbalancedParenthesesAreAProblem(String formula, String problem) {
    assertThat(criteria(formula(formula)).problems()).containsExactly(rule(problem));
  }

  @Test
  void groupWithoutRestrictionsIsAProblem() {
    assertThat(Criteria.of(List.of("x"), Columns.PERSON).problems()).hasSize(1);
    assertThat(
            Criteria.of(List.of(Map.of("Restrictions", List.of("x"))), Columns.PERSON).problems())
        .hasSize(1);
  }

  private static Rule rule(String words) {
    String[] parts = words.split(" ", 2);
    return parts.length == 1 ? Rule.of(words) : Rule.of(parts[0], parts[1].split(" "));
  }

  private static Criteria criteria(Map<String, Object> restriction) {
    return criteria(List.of(restriction));
  }

  private static Criteria criteria(List<Map<String, Object>> restrictions) {
    return Criteria.of(List.of(Map.of("Restrictions", restrictions)), Columns.PERSON);
  }

  private static Map<String, Object> restriction(String column, String operator, String values) {
    return new HashMap<>(
        Map.of("Name", column, "Operator", operator, "Values", List.of(values.split("\\|", -1))));
  }

  /** T and F are true and false, - is inactive. */
  private static List<Map<String, Object>> formula(String formula) {
    List<Map<String, Object>> restrictions = new ArrayList<>();
    int opening = 0;
    for (String word : formula.split(" ", -1)) {
      switch (word) {
        case "(" -> opening++;
        case ")" -> last(restrictions).merge("InterParenthesis", -1, (a, b) -> (int) a + (int) b);
        case "and", "or" ->
            last(restrictions).put("InterOperator", word.equals("or") ? "Or" : "And");
        default -> {
          Map<String, Object> leaf =
              restriction("contactId", "equals", word.equals("T") ? "7" : "8");
          leaf.put("IsActive", !word.equals("-"));
          leaf.put("InterParenthesis", opening);
          opening = 0;
          restrictions.add(leaf);
        }
      }
    }
    return restrictions;
  }

  private static Map<String, Object> last(List<Map<String, Object>> restrictions) {
    return restrictions.get(restrictions.size() - 1);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "firstName, false",
    "contact.name, false",
    "sale.heading, true",
    "selection/selectionId, true",
    "project_projectId, false",
    "project.project_id, true",
    "Form.Saved.As, true",
  })
  void tellWhetherTheyAskElsewhere(String column, boolean elsewhere) {
    Map<String, Object> restriction =
        Map.of("Name", column, "Operator", "equals", "Values", List.of("1"));
    List<?> groups = List.of(Map.of("Restrictions", List.of(restriction)));

    assertThat(Criteria.of(groups, Columns.PERSON).askElsewhere()).isEqualTo(elsewhere);
    assertThat(Criteria.of(groups, Columns.FORM_FIELDS).askElsewhere()).isFalse();
  }
}
