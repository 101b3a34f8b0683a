package org.signalbox.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.signalbox.wire.Failure;

class SentryTest {

  /** One owner for each relation that a row can match. */
  private static final List<RowOwner> OWNERS =
      List.of(
          new RowOwner(5, Set.of()),
          new RowOwner(6, Set.of(1)),
          new RowOwner(6, Set.of(3)),
          new RowOwner(6, Set.of(9)),
          new RowOwner(6, Set.of(9), new Affiliation(7, Set.of())),
          new RowOwner(6, Set.of(9), new Affiliation(0, Set.of(8))));

  private static final Affiliation OUTSIDE = new Affiliation(7, Set.of(8));

  static Stream<Arguments> everyCell() {
    return Arrays.stream(RoleType.values())
        .flatMap(
            role ->
                OWNERS.stream()
                    .flatMap(
                        owner ->
                            Arrays.stream(Level.values())
                                .flatMap(
                                    granted ->
                                        Arrays.stream(Level.values())
                                            .flatMap(cap -> visible(role, owner, granted, cap)))));
  }

  private static Stream<Arguments> visible(
      RoleType role, RowOwner owner, Level granted, Level cap) {
    return Stream.of(true, false).map(visible -> Arguments.of(role, owner, granted, cap, visible));
  }

  @ParameterizedTest(name = "{0} {1} granted {2} capped {3} visible {4}")
  @MethodSource("everyCell")
  void levelIsTheStrictestOfMatrixVisibilityAndOverride(
      RoleType role, RowOwner owner, Level granted, Level cap, boolean visible) {
    Relation relation = Relation.between(Callers.of(role, OUTSIDE), owner);
    Caller caller = Callers.of(role, OUTSIDE, entry("", relation, granted));
    Visibility visibility = visible ? Visibility.ALL : Visibility.NONE;

    Access access = Sentry.access(caller, new Row("appointment", 3, owner, visibility, cap));

    Level lower = Collections.min(List.of(granted, cap));
    Level expected = visible ? lower : Level.NONE;
    assertThat(access.level()).isEqualTo(expected);
    assertThat(access.selectable()).isEqualTo(expected != Level.NONE);
    assertThat(access.reason().isEmpty()).isEqualTo(expected == Level.DELETE);
    access.reason().ifPresent(reason -> assertThat(reason.english()).isNotBlank());
    assertThat(access.tableRight().reason())
        .isEqualTo(access.reason().map(reason -> "[" + reason.key() + "]").orElse(""));
    assertThat(access.tableRight().text().equals("None")).isEqualTo(expected == Level.NONE);
  }

  @Test
  void levelOfAnotherRelationDoesNotCount() {
    Caller caller = Callers.employee(entry("", Relation.OWN, Level.DELETE));

    assertThat(access(caller, new RowOwner(6, Set.of(1))).level()).isEqualTo(Level.NONE);
  }

  @Test
  void systemUserPassesHiddenAndCappedRows() {
    Row row = new Row("appointment", 3, OWNERS.get(3), Visibility.NONE, Level.NONE);

    Access access = Sentry.access(Callers.system(), row);

    assertThat(access.level()).isEqualTo(Level.DELETE);
    assertThat(access.allows(Level.UPDATE, "status")).isTrue();
    assertThat(access.tableRight().text()).isEqualTo("Select, Update, Insert, Delete");
  }

  @ParameterizedTest(name = "table {0}, field {1}: field level {2}, shown as {3}")
  @MethodSource("fieldCells")
  void fieldNeverGoesAboveItsTableAndShowsInTheFlags(
      Level table, Level field, Level expected, String text) {
    Caller caller =
        Callers.employee(entry("", Relation.OWN, table), entry("Status", Relation.OWN, field));

    Access access = access(caller, OWNERS.get(0));

    for (Level needed : Level.values()) {
      assertThat(access.allows(needed, "status")).isEqualTo(expected.includes(needed));
    }
    assertThat(access.allows(table, "done")).isTrue();
    assertThat(access.tableRight().text()).isEqualTo(text);
  }

  static Stream<Arguments> fieldCells() {
    return Stream.of(
        Arguments.of(Level.NONE, Level.DELETE, Level.NONE, "None"),
        Arguments.of(Level.NONE, Level.NONE, Level.NONE, "None"),
        Arguments.of(Level.READ, Level.UPDATE, Level.READ, "Select"),
        Arguments.of(Level.READ, Level.NONE, Level.NONE, "Select, Filtering"),
        Arguments.of(Level.UPDATE, Level.DELETE, Level.UPDATE, "Select, Update, Insert"),
        Arguments.of(
            Level.UPDATE, Level.READ, Level.READ, "Select, Update, Insert, RestrictedUpdate"),
        Arguments.of(
            Level.UPDATE,
            Level.NONE,
            Level.NONE,
            "Select, Update, Insert, Filtering, RestrictedUpdate"));
  }

  @Test
  void overrideCapsTheFieldsToo() {
    Caller caller = Callers.employee(entry("", Relation.OWN, Level.DELETE));
    Row row = new Row("appointment", 3, OWNERS.get(0), Visibility.ALL, Level.READ);

    assertThat(Sentry.access(caller, row).allows(Level.UPDATE, "status")).isFalse();
  }

  @Test
  void refusalNamesTableRowRightAndReason() {
    Access access =
        access(Callers.employee(entry("", Relation.OTHER_GROUP, Level.READ)), OWNERS.get(2));

    assertRefused(
        () -> access.require(Level.UPDATE),
        "no-update-right",
        "The right Update is missing on appointment 3: your role does not give it on rows of your"
            + " other groups");
  }

  @Test
  void refusalNamesTheOverrideAsItsReason() {
    Caller caller = Callers.employee(entry("", Relation.OWN, Level.DELETE));
    Row row = new Row("appointment", 3, OWNERS.get(0), Visibility.ALL, Level.CREATE);

    assertRefused(
        () -> Sentry.access(caller, row).require(Level.DELETE),
        "no-delete-right",
        "The right Delete is missing on appointment 3: an override takes away what your role gives"
            + " on rows of your own");
  }

  @Test
  void refusalOfAFieldNamesTheField() {
    Caller caller =
        Callers.employee(
            entry("", Relation.OWN, Level.DELETE), entry("status", Relation.OWN, Level.READ));

    assertRefused(
        () -> access(caller, OWNERS.get(0)).require(Level.UPDATE, "status"),
        "no-field-right",
        "The right Update is missing on field status of appointment 3: your role gives less on the"
            + " field than on the row");
  }

  @Test
  void refusalOfAHiddenRowReadsTheSameWhateverHidesIt() {
    Caller mayAll = Callers.employee(entry("", Relation.OWN, Level.DELETE));
    Row hidden = new Row("appointment", 3, OWNERS.get(0), Visibility.NONE, Level.DELETE);
    String message = "The right Update is missing on appointment 3: there is no such row for you";

    assertRefused(
        () -> Sentry.access(mayAll, hidden).require(Level.UPDATE), "no-select-right", message);
    assertRefused(
        () -> access(Callers.employee(), OWNERS.get(0)).require(Level.UPDATE, "status"),
        "no-select-right",
        message);
  }

  @Test
  void enoughRightPasses() {
    Access access = access(Callers.employee(entry("", Relation.OWN, Level.UPDATE)), OWNERS.get(0));

    assertThatCode(() -> access.require(Level.UPDATE, "status")).doesNotThrowAnyException();
  }

  @Test
  void functionalRightIsNeededUnlessTheCallerIsTheSystem() {
    assertRefused(
        () -> Callers.employee().require("send-event"),
        "no-function-right",
        "The functional right send-event is missing");
    assertThatCode(() -> Callers.system().require("send-event")).doesNotThrowAnyException();
  }

  @Test
  void matrixWithTwoLevelsForOneCellIsRefused() {
    assertThatThrownBy(
            () ->
                Callers.employee(
                    entry("", Relation.OWN, Level.READ), entry("", Relation.OWN, Level.UPDATE)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Access access(Caller caller, RowOwner owner) {
    return Sentry.access(caller, new Row("appointment", 3, owner, Visibility.ALL, Level.DELETE));
  }

  private static DataRights.Entry entry(String field, Relation relation, Level level) {
    return new DataRights.Entry("Appointment", field, relation, level);
  }

  private static void assertRefused(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String code, String message) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            AccessDenied.class,
            denied -> {
              assertThat(denied.kind()).isEqualTo(Failure.Kind.DENIED);
              assertThat(denied.errorType()).isEqualTo("SoSentryException");
              assertThat(denied.code()).isEqualTo(code);
              assertThat(denied.text()).isEqualTo(message);
            });
  }
}
