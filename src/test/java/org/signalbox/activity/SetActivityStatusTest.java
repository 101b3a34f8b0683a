package org.signalbox.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signalbox.activity.ActivityOutcome.Reason;
import org.signalbox.wire.Failure;
import org.signalbox.wire.Finding;

class SetActivityStatusTest {

  @RegisterExtension static final Crm CRM = new Crm();

  @Test
  void completionIsWrittenWithItsTimeVersionAndAuthor() {
    CRM.appointment(1, "");

    ActivityStatusResult result = CRM.set(ActivityStatus.Completed, "appointment_id=1");

    assertThat(result.changed()).isEqualTo(1);
    assertThat(result.unknown()).isZero();
    assertThat(
            CRM.value(
                "select status, done = '2026-11-21T12:00Z', updated = done, updated_associate_id,"
                    + " updatedCount from appointment"))
        .isEqualTo("3 t t 1 1");
  }

  @ParameterizedTest(name = "{0} to {1}: {2}")
  @CsvSource({
    "1, NotStarted, 1 null 0",
    "1, Started,    2 null 1",
    "1, Completed,  3 set 1",
    "2, NotStarted, 1 null 1",
    "2, Started,    2 null 0",
    "2, Completed,  3 set 1",
    "3, NotStarted, 1 null 1",
    "3, Started,    2 null 1",
    "3, Completed,  3 set 0",
    "0, NotStarted, 1 null 1",
    "0, Started,    2 null 1",
    "0, Completed,  3 set 1",
  })
  void rowMovesFreelyAndIsOnlyWrittenWhenItChanges(int from, ActivityStatus to, String expected) {
    CRM.appointment(1, "status = " + from + (from == 3 ? ", done = now()" : ""));

    CRM.set(to, "appointment_id=1");

    assertThat(
            CRM.value(
                "select status, case when done is not null then 'set' end, updatedCount"
                    + " from appointment"))
        .isEqualTo(expected);
  }

  @ParameterizedTest(name = "sale {0} to {1}: {2}")
  @CsvSource({
    "0, NotStarted, 1 1 1",
    "0, Started,    1 1 1",
    "0, Completed,  2 1 1",
    "1, NotStarted, 1 0 1",
    "1, Started,    1 0 1",
    "1, Completed,  2 1 1",
    "2, NotStarted, 1 1 1",
    "2, Started,    1 1 1",
    "2, Completed,  2 0 1",
  })
  void saleIsDoneOrNotAndKeepsItsOwnStatus(int from, ActivityStatus to, String expected) {
    CRM.sale(18, "done = " + from);

    CRM.set(to, "sale_id=18");

    assertThat(CRM.value("select done, updatedCount, status from sale")).isEqualTo(expected);
  }

  @Test
  void documentIsCompletedThroughItsAppointment() {
    CRM.document(55, 8);

    assertThat(CRM.set(ActivityStatus.Completed, "document_id=55").changed()).isEqualTo(1);

    assertThat(CRM.value("select appointment_id, status from appointment")).isEqualTo("8 3");
    assertThat(CRM.value("select updatedCount from document")).isEqualTo("0");
  }

  @Test
  void identifiersThatMeetInOneRowApplyOnce() {
    CRM.document(55, 8);

    ActivityStatusResult result =
        CRM.set(
            ActivityStatus.Completed, "document_id=55", "appointment_id=8", "APPOINTMENT_ID = 8");

    assertThat(result.changed()).isEqualTo(1);
    assertThat(result.rows())
        .extracting(ActivityOutcome::reason)
        .containsExactly(Reason.None, Reason.NamedTwice, Reason.NamedTwice);
    assertThat(result.rows())
        .extracting(ActivityOutcome::after)
        .containsOnly(ActivityStatus.Completed);
    assertThat(CRM.value("select updatedCount from appointment")).isEqualTo("1");
    assertThat(CRM.rows("select 1 from outbox")).hasSize(1);
  }

  @ParameterizedTest(name = "{0}: found {1}")
  @CsvSource({
    "'type = 2, task_idx = null', true",
    "'type = 7, task_idx = null', true",
    "'type = 1, task_idx = 6',    true",
    "'type = 1, task_idx = 1',    false",
    "'type = 3, task_idx = 6',    false",
  })
  void toDoIdentifierNeedsAToDo(String columns, boolean found) {
    CRM.appointment(7, columns);

    assertThat(CRM.set(ActivityStatus.Completed, "todo_id=7").unknown()).isEqualTo(found ? 0 : 1);
    assertThat(CRM.value("select status from appointment")).isEqualTo(found ? "3" : "1");
  }

  @ParameterizedTest(name = "[{0}]")
  @CsvSource({
    "appointment_id=424242, UnknownActivity",
    "sale_id=1,             UnknownActivity",
    "document_id=1,         UnknownActivity",
    "appointment_id=2,      UnknownActivity",
    "quibusdam,             MalformedIdentifier",
    "task_id=1,             MalformedIdentifier",
  })
  void oneUnusableIdentifierMeansThatNothingIsWritten(String unusable, Reason reason) {
    CRM.appointment(1, "");
    CRM.appointment(2, "");
    CRM.run("delete from visiblefor where record_id = 2"); // no row: hidden

    ActivityStatusResult result =
        CRM.set(ActivityStatus.Completed, "appointment_id=1", unusable, "appointment_id=1");

    assertThat(result.changed()).isZero();
    assertThat(result.unknown()).isEqualTo(1);
    assertThat(result.rows())
        .containsExactly(
            untouched("appointment_id=1"),
            new ActivityOutcome(
                unusable, false, ActivityStatus.Unknown, ActivityStatus.Unknown, false, reason),
            untouched("appointment_id=1"));
    CRM.assertNothingWritten();
  }

  private static ActivityOutcome untouched(String identifier) {
    return new ActivityOutcome(
        identifier,
        true,
        ActivityStatus.NotStarted,
        ActivityStatus.NotStarted,
        false,
        Reason.OthersUnknown);
  }

  @Test
  void rowAlreadyInStateIsReportedAndNotWritten() {
    CRM.appointment(1, "status = 2");
    CRM.sale(18, "done = 1");

    ActivityStatusResult result = CRM.set(ActivityStatus.Started, "appointment_id=1", "sale_id=18");

    assertThat(result.changed()).isZero();
    assertThat(result.rows())
        .extracting(ActivityOutcome::reason)
        .containsOnly(Reason.AlreadyInState);
    CRM.assertNothingWritten();
  }

  @Test
  void nothingAskedIsNothingDone() {
    assertThat(CRM.statementsOf(() -> CRM.set(ActivityStatus.Completed))).isEmpty();
  }

  @Test
  void unknownStatusIsRefusedBeforeAnyStatement() {
    List<String> statements =
        CRM.statementsOf(
            () ->
                assertThatThrownBy(() -> CRM.set(ActivityStatus.Unknown, "appointment_id=1"))
                    .isInstanceOfSatisfying(
                        InvalidArgument.class,
                        refused -> assertThat(refused.errorType()).isEqualTo("ArgumentException")));

    assertThat(statements).isEmpty();
  }

  @Test
  void strictHandlingNamesEachUnknownActivity() {
    CRM.appointment(1, "");

    assertThatThrownBy(
            () ->
                CRM.setStrictly(
                    ActivityStatus.Completed, "appointment_id=1", "sale_id=4", "document_id=5"))
        .isInstanceOfSatisfying(
            UnknownActivity.class,
            failure -> {
              assertThat(failure.kind()).isEqualTo(Failure.Kind.NOT_FOUND);
              assertThat(failure.findings())
                  .extracting(Finding::subject)
                  .containsExactly("sale_id=4", "document_id=5");
            });
    CRM.assertNothingWritten();
  }

  @Test
  void strictHandlingNamesEachMalformedIdentifierCutToAShortText() {
    assertThatThrownBy(
            () ->
                CRM.setStrictly(
                    ActivityStatus.Completed, "appointment_id=1", "x".repeat(1_000_000), "y"))
        .isInstanceOfSatisfying(
            MalformedIdentifier.class,
            failure -> {
              assertThat(failure.kind()).isEqualTo(Failure.Kind.INVALID);
              assertThat(failure.findings())
                  .extracting(Finding::subject)
                  .containsExactly("x".repeat(64) + "…", "y");
            });
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "'status = 0, type = 3', post-it",
    "status = 4,             hidden-appointment",
    "'status = 5, type = 6', pending-invitation",
    "'status = 6, type = 7', pending-invitation",
    "'status = 7, type = 6', pending-invitation",
    "'status = 8, type = 6', pending-invitation",
    "'status = 9, type = 6', declined-invitation",
    "status = 10,            cancelled-invitation",
    "status = 11,            pending-assignment",
    "status = 12,            pending-assignment",
    "status = 13,            declined-assignment",
  })
  void specialStateRefusesTheWholeBatch(String columns, String code) {
    CRM.appointment(1, "");
    CRM.appointment(2, columns);

    assertThatThrownBy(
            () -> CRM.set(ActivityStatus.Completed, "appointment_id=1", "appointment_id=2"))
        .isInstanceOfSatisfying(
            NotCompletable.class,
            failure -> {
              assertThat(failure.kind()).isEqualTo(Failure.Kind.CONFLICT);
              assertThat(failure.findings())
                  .extracting(Finding::code, Finding::subject)
                  .containsExactly(tuple(code, "appointment_id=2"));
            });
    CRM.assertNothingWritten();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"mother_id = 1", "mother_id = 2", "recurrenceRuleId = 4", "owned_externally = 1"})
  void bookingOccurrenceAndForeignRowChangeAlone(String columns) {
    CRM.appointment(2, "");
    CRM.appointment(1, columns);

    assertThat(CRM.set(ActivityStatus.Completed, "appointment_id=1").changed()).isEqualTo(1);

    assertThat(CRM.rows("select appointment_id, status from appointment order by 1"))
        .containsExactly("1 3", "2 1");
  }
}
