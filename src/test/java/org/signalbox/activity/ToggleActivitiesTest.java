package org.signalbox.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.signalbox.activity.Toggle.TOGGLE_ACTIVITIES;
import static org.signalbox.activity.Toggle.TOGGLE_ACTIVITY;
import static org.signalbox.activity.Toggle.TOGGLE_AND_SET_ACTIVITIES;
import static org.signalbox.activity.Toggle.TOGGLE_APPOINTMENT_STATUS;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.signalbox.call.Answer;
import org.signalbox.call.Call;
import org.signalbox.call.RepeatKey;
import org.signalbox.rights.AccessDenied;
import org.signalbox.rights.DataRights;
import org.signalbox.rights.Level;
import org.signalbox.rights.Relation;

class ToggleActivitiesTest {

  private static final String COMPLETED = "status = 3, done = now()";

  @RegisterExtension static final Crm CRM = new Crm();

  @ParameterizedTest(name = "status {0} becomes {1}")
  @CsvSource({"0, 3, Completed", "1, 3, Completed", "2, 3, Completed", "3, 2, Started"})
  void completedBecomesStartedAndTheRestCompleted(int before, int after, ActivityStatus answer) {
    CRM.appointment(1, before == 3 ? COMPLETED : "status = " + before);

    ToggleResult result = CRM.toggle(TOGGLE_ACTIVITY, "appointment_id=1");

    assertThat(result.first()).isEqualTo(answer);
    assertThat(result.changed()).isEqualTo(1);
    assertThat(CRM.rows("select status, done is not null, updatedCount from appointment"))
        .containsExactly(after + " " + (after == 3 ? "t" : "f") + " 1");
    assertThat(CRM.rows("select operation from audit_entry")).containsExactly("ToggleActivity");
  }

  @ParameterizedTest(name = "sale.done {0} becomes {1}")
  @CsvSource({"0, 2, Completed", "1, 2, Completed", "2, 1, Started"})
  void saleIsDoneOrNotDone(int before, int after, ActivityStatus answer) {
    CRM.sale(1, "done = " + before);

    assertThat(CRM.toggle(TOGGLE_ACTIVITY, "sale_id=1").first()).isEqualTo(answer);
    assertThat(CRM.value("select done from sale")).isEqualTo(Integer.toString(after));
    assertThat(CRM.rows("select topic from outbox order by 1"))
        .isEqualTo(
            after == 2 ? List.of("sale.changed", "sale.completed") : List.of("sale.changed"));
  }

  @Test
  void eachActivityIsTurnedOverForItself() {
    CRM.appointment(1, COMPLETED);
    CRM.appointment(2, "");
    CRM.document(55, 3);
    CRM.sale(4, "done = 2");

    ToggleResult result =
        CRM.toggle(
            TOGGLE_ACTIVITIES,
            "appointment_id=1",
            "appointment_id=2",
            "document_id=55",
            "sale_id=4");

    assertThat(result).isEqualTo(new ToggleResult(ActivityStatus.Started, List.of(), 4, 0));
    assertThat(CRM.rows("select status from appointment order by appointment_id"))
        .containsExactly("2", "3", "3");
    assertThat(CRM.value("select done from sale")).isEqualTo("1");
  }

  @Test
  void rowThatIsNamedTwiceIsTurnedOverOnce() {
    CRM.document(55, 8);

    ToggleResult result = CRM.toggle(TOGGLE_ACTIVITIES, "appointment_id=8", "document_id=55");

    assertThat(result.changed()).isEqualTo(1);
    assertThat(CRM.value("select status from appointment")).isEqualTo("3");
  }

  @Test
  void restTakesTheNewStatusOfTheFirst() {
    CRM.sale(1, "done = 2");
    CRM.appointment(2, COMPLETED);
    CRM.appointment(3, "status = 2");
    CRM.appointment(4, "");

    ToggleResult result =
        CRM.toggle(
            TOGGLE_AND_SET_ACTIVITIES,
            "sale_id=1",
            "appointment_id=2",
            "appointment_id=3",
            "appointment_id=4");

    assertThat(result).isEqualTo(new ToggleResult(ActivityStatus.Started, List.of(), 3, 0));
    assertThat(CRM.rows("select status from appointment order by appointment_id"))
        .containsExactly("2", "2", "2");
  }

  @ParameterizedTest(name = "{0} of three suggest: left {1}, statuses {2}")
  @CsvSource({
    "0, '',                                     '3 3 3'",
    "1, '',                                     '3 3 3'",
    "2, 'appointment_id=1 appointment_id=2',    '1 1 3'",
    "3, 'appointment_id=1 appointment_id=2 appointment_id=3', '1 1 1'",
  })
  void severalThatSuggestANextOneAreLeftAlone(int suggesting, String left, String statuses) {
    for (int id = 1; id <= 3; id++) {
      CRM.appointment(id, id <= suggesting ? "suggestedAppointmentId = 70" : "");
    }

    ToggleResult result =
        CRM.toggle(
            TOGGLE_AND_SET_ACTIVITIES, "appointment_id=1", "appointment_id=2", "appointment_id=3");

    assertThat(String.join(" ", result.left())).isEqualTo(left);
    assertThat(String.join(" ", CRM.rows("select status from appointment order by appointment_id")))
        .isEqualTo(statuses);
  }

  @Test
  void suggestionsMatterOnlyWhenCompletingAndOnlyOfThoseThatChange() {
    CRM.appointment(1, "suggestedAppointmentId = 70, " + COMPLETED);
    CRM.appointment(2, "suggestedAppointmentId = 70, " + COMPLETED);
    assertThat(CRM.toggle(TOGGLE_AND_SET_ACTIVITIES, "appointment_id=1", "appointment_id=2").left())
        .isEmpty();
    CRM.run("update appointment set " + COMPLETED + " where appointment_id = 2");

    assertThat(CRM.toggle(TOGGLE_AND_SET_ACTIVITIES, "appointment_id=1", "appointment_id=2").left())
        .isEmpty();
    assertThat(CRM.rows("select distinct status from appointment")).containsExactly("3");
  }

  @Test
  void otherTogglesDoNotLookAtSuggestions() {
    CRM.appointment(1, "suggestedAppointmentId = 70");
    CRM.appointment(2, "suggestedAppointmentId = 70");

    assertThat(CRM.toggle(TOGGLE_ACTIVITIES, "appointment_id=1", "appointment_id=2").changed())
        .isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource(
      value = Toggle.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = "TOGGLE_APPOINTMENT_STATUS")
  void unknownIdentifierLeavesEverythingAsItIs(Toggle operation) {
    CRM.appointment(1, "");

    ToggleResult result = CRM.toggle(operation, "appointment_id=1", "appointment_id=9", "x");

    assertThat(result)
        .isEqualTo(
            new ToggleResult(
                ActivityStatus.Unknown,
                List.of("appointment_id=1", "appointment_id=9", "x"),
                0,
                2));
    CRM.assertNothingWritten();
  }

  @Test
  void nothingAtAllIsUnknown() {
    assertThat(CRM.toggle(TOGGLE_ACTIVITIES))
        .isEqualTo(new ToggleResult(ActivityStatus.Unknown, List.of(), 0, 0));
  }

  @ParameterizedTest
  @CsvSource({"9", "0", "-1"})
  void appointmentThatIsNotThereIsNotFound(int id) {
    assertThatThrownBy(() -> CRM.toggle(TOGGLE_APPOINTMENT_STATUS, "appointment_id=" + id))
        .isInstanceOf(UnknownActivity.class);
  }

  @Test
  void strictHandlingRefusesWhatIsUnknown() {
    Call call = Call.of(Crm.caller(1, 1));

    assertThatThrownBy(() -> CRM.toggle(call, TOGGLE_ACTIVITY, true, "appointment_id=9"))
        .isInstanceOf(UnknownActivity.class);
    assertThatThrownBy(() -> CRM.toggle(call, TOGGLE_ACTIVITY, true, "9"))
        .isInstanceOf(MalformedIdentifier.class);
  }

  @ParameterizedTest
  @EnumSource
  void specialRowRefusesTheBatch(Toggle operation) {
    CRM.appointment(1, "");
    CRM.appointment(2, "status = 5, type = 6");

    assertThatThrownBy(() -> CRM.toggle(operation, "appointment_id=1", "appointment_id=2"))
        .isInstanceOf(NotCompletable.class);
    CRM.assertNothingWritten();
  }

  @ParameterizedTest
  @EnumSource
  void rowWithoutWriteAccessRefusesTheBatch(Toggle operation) {
    CRM.appointment(1, "");
    List<DataRights.Entry> reading =
        List.of(new DataRights.Entry("appointment", "", Relation.OWN, Level.CREATE));

    assertThatThrownBy(() -> CRM.toggle(Crm.caller(1, 1, reading), operation, "appointment_id=1"))
        .isInstanceOf(AccessDenied.class);
    CRM.assertNothingWritten();
  }

  @Test
  void repeatIsAnsweredAsTheFirstAndTurnsNothingBack() {
    CRM.appointment(1, "");
    Call call = new Call(Crm.caller(1, 1), false, Optional.of(new RepeatKey("k", "00")));

    Answer<ToggleResult> first = CRM.toggle(call, TOGGLE_ACTIVITY, false, "appointment_id=1");
    Answer<ToggleResult> again = CRM.toggle(call, TOGGLE_ACTIVITY, false, "appointment_id=1");

    assertThat(again.replayed()).isTrue();
    assertThat(again.result()).isEqualTo(first.result());
    assertThat(CRM.value("select status from appointment")).isEqualTo("3");
  }

  @Test
  void dryRunTellsAndWritesNothing() {
    CRM.appointment(1, "");

    ToggleResult told =
        CRM.toggle(Call.of(Crm.caller(1, 1)).asDryRun(), TOGGLE_ACTIVITY, false, "appointment_id=1")
            .result();

    assertThat(told).isEqualTo(new ToggleResult(ActivityStatus.Completed, List.of(), 1, 0));
    CRM.assertNothingWritten();
  }

  @Test
  void numberOfStatementsDoesNotGrowWithTheRows() {
    for (int id = 1; id <= 60; id++) {
      CRM.sale(id, id % 2 == 0 ? "done = 2" : "");
      CRM.appointment(id, "sale_id = " + id + (id % 3 == 0 ? ", " + COMPLETED : ""));
    }
    String[] identifiers =
        IntStream.rangeClosed(1, 60)
            .mapToObj(id -> id % 5 == 0 ? "sale_id=" + id : "appointment_id=" + id)
            .toArray(String[]::new);

    assertThat(CRM.statementsOf(() -> CRM.toggle(TOGGLE_ACTIVITIES, identifiers))).hasSize(7);
    assertThat(
            CRM.statementsOf(
                () -> CRM.toggle(TOGGLE_ACTIVITIES, "appointment_id=1", "appointment_id=3")))
        .hasSize(5);
  }
}
