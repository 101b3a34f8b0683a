package org.signalbox.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RelationTest {

  @ParameterizedTest(name = "owner {0} in groups {1} is {2}")
  @CsvSource({
    "5, '',      OWN",
    "5, '1 2',   OWN",
    "5, 9,       OWN",
    "6, 1,       PRIMARY_GROUP",
    "6, '2 1',   PRIMARY_GROUP",
    "6, '9 1 8', PRIMARY_GROUP",
    "6, 2,       OTHER_GROUP",
    "6, '9 3',   OTHER_GROUP",
    "6, '2 3',   OTHER_GROUP",
    "6, 9,       OTHER_ASSOCIATES",
    "6, '',      OTHER_ASSOCIATES",
  })
  void firstRelationFromTheTopCountsForAnEmployee(int owner, String groups, Relation expected) {
    assertThat(Relation.between(Callers.employee(), new RowOwner(owner, numbers(groups))))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource(
      value = RoleType.class,
      names = {"EXTERNAL", "ANONYMOUS"})
  void externalUserNeverMatchesARelationOfEmployees(RoleType roleType) {
    Caller caller = Callers.with(roleType);

    for (Set<Integer> groups : Set.of(Set.<Integer>of(), Set.of(1), Set.of(2), Set.of(9))) {
      for (int owner : new int[] {5, 6}) {
        assertThat(Relation.between(caller, new RowOwner(owner, groups)).databaseNumber())
            .isBetween(4, 7);
      }
    }
  }

  @ParameterizedTest(name = "{0} and company {1}, projects {2} is {3}")
  @CsvSource({
    "EXTERNAL,  7, '',    MY_COMPANY",
    "EXTERNAL,  7, '8',   MY_COMPANY",
    "EXTERNAL,  6, '8',   SAME_PROJECT",
    "EXTERNAL,  6, '4 9', SAME_PROJECT",
    "EXTERNAL,  0, '9',   SAME_PROJECT",
    "EXTERNAL,  6, '4',   EXTERNAL",
    "EXTERNAL,  0, '',    EXTERNAL",
    "ANONYMOUS, 7, '8',   ANONYMOUS",
  })
  void externalUserIsRelatedByCompanyThenByProject(
      RoleType roleType, int company, String projects, Relation expected) {
    Caller caller = Callers.of(roleType, new Affiliation(7, Set.of(8, 9)));
    RowOwner owner = new RowOwner(6, Set.of(1), new Affiliation(company, numbers(projects)));

    assertThat(Relation.between(caller, owner)).isEqualTo(expected);
  }

  @Test
  void nobodySharesTheCompanyOfThoseWhoHaveNone() {
    assertThat(
            Relation.between(
                Callers.of(RoleType.EXTERNAL, Affiliation.NONE),
                new RowOwner(6, Set.of(), Affiliation.NONE)))
        .isEqualTo(Relation.EXTERNAL);
  }

  @Test
  void twoAndThreeAreSwappedBetweenDatabaseAndApi() {
    assertThat(Relation.ofDatabase(2)).isEqualTo(Relation.OTHER_ASSOCIATES);
    assertThat(Relation.ofDatabase(3)).isEqualTo(Relation.OTHER_GROUP);
    assertThat(Relation.OTHER_ASSOCIATES.apiNumber()).isEqualTo(3);
    assertThat(Relation.OTHER_GROUP.apiNumber()).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource(
      value = Relation.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"OTHER_GROUP", "OTHER_ASSOCIATES"})
  void otherNumbersAreTheSameInDatabaseAndApi(Relation relation) {
    assertThat(relation.databaseNumber()).isEqualTo(relation.apiNumber());
    assertThat(Relation.ofDatabase(relation.databaseNumber())).isEqualTo(relation);
  }

  @Test
  void numberOutsideTheMatrixIsRefused() {
    assertThatThrownBy(() -> Relation.ofDatabase(11)).isInstanceOf(IllegalArgumentException.class);
  }

  private static Set<Integer> numbers(String text) {
    return Arrays.stream(text.split(" "))
        .filter(word -> !word.isEmpty())
        .map(Integer::valueOf)
        .collect(Collectors.toSet());
  }
}
