package org.signalbox.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signalbox.call.Answer;
import org.signalbox.call.Call;
import org.signalbox.rights.AccessDenied;
import org.signalbox.rights.Caller;
import org.signalbox.rights.DataRights;
import org.signalbox.rights.Level;
import org.signalbox.rights.Relation;

@Timeout(60)
class ActivityDryRunTest {

  @RegisterExtension static final Crm CRM = new Crm();

  @BeforeEach
  void makeOneOfEach() {
    CRM.sale(18, "");
    CRM.appointment(1, "sale_id = 18");
    CRM.appointment(2, "status = 3, done = now()");
    CRM.appointment(3, "status = 5");
    CRM.document(55, 4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "appointment_id=1",
        "appointment_id=1 sale_id=18 document_id=55 appointment_id=2 appointment_id=1",
        "appointment_id=1 appointment_id=424242 quibusdam",
        "quibusdam",
      })
  void tellsWhatTheCallWouldAndWritesNothing(String identifiers) {
    List<String> before = CRM.contents();
    Answer<ActivityStatusResult> dry = dry(Crm.caller(1, 1), false, identifiers.split(" "));

    assertThat(CRM.contents()).isEqualTo(before);
    assertThat(dry.dryRun()).isTrue();
    assertThat(dry.result()).isEqualTo(CRM.set(ActivityStatus.Completed, identifiers.split(" ")));
  }

  @Test
  void refusesWhatTheCallWould() {
    List<String> before = CRM.contents();
    Caller reader = Crm.caller(2, 2, readOnly());

    assertThatThrownBy(() -> dry(Crm.caller(1, 1), false, "appointment_id=3"))
        .isInstanceOf(NotCompletable.class);
    assertThatThrownBy(() -> dry(Crm.caller(1, 1), true, "appointment_id=424242"))
        .isInstanceOf(UnknownActivity.class);
    assertThatThrownBy(() -> dry(reader, false, "appointment_id=1"))
        .isInstanceOf(AccessDenied.class);
    assertThat(CRM.contents()).isEqualTo(before);
  }

  @Test
  void waitsForNobody() throws Exception {
    try (Connection other = CRM.connect();
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.executeUpdate("update appointment set title = 'x'");
      statement.executeUpdate("update sale set heading = 'x'");

      assertThat(dry(Crm.caller(1, 1), false, "appointment_id=1", "sale_id=18").result().changed())
          .isEqualTo(2);
      other.rollback();
    }
  }

  private static List<DataRights.Entry> readOnly() {
    return Arrays.stream(Relation.values())
        .map(relation -> new DataRights.Entry("appointment", "", relation, Level.READ))
        .toList();
  }

  private static Answer<ActivityStatusResult> dry(
      Caller caller, boolean strict, String... identifiers) {
    return CRM.inTransaction(
        operation ->
            operation.set(
                Call.of(caller).asDryRun(),
                Arrays.asList(identifiers),
                ActivityStatus.Completed,
                strict));
  }
}
