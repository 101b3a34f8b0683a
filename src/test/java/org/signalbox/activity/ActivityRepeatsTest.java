package org.signalbox.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.signalbox.call.Answer;
import org.signalbox.call.Call;
import org.signalbox.call.KeyMismatch;
import org.signalbox.call.RepeatKey;
import org.signalbox.rights.Caller;

class ActivityRepeatsTest {

  @RegisterExtension static final Crm CRM = new Crm();

  @BeforeEach
  void makeTwoAppointments() {
    CRM.appointment(1, "");
    CRM.appointment(2, "status = 5");
  }

  @Test
  void keyCostsTwoStatementsAndARepeatIsNoMoreThanThose() {
    assertThat(CRM.statementsOf(() -> set(Crm.caller(1, 1), "aa", "appointment_id=1"))).hasSize(4);
    assertThat(CRM.statementsOf(() -> set(Crm.caller(1, 1), "aa", "appointment_id=1"))).hasSize(2);
  }

  @Test
  void repeatIsAnsweredAsTheFirstWhateverHasHappenedSince() {
    Answer<ActivityStatusResult> first = set(Crm.caller(1, 1), "aa", "appointment_id=1", "x");
    CRM.run("delete from appointment");
    Caller withoutRights = Crm.caller(1, 1, List.of());

    assertThat(set(withoutRights, "aa", "appointment_id=1", "x"))
        .isEqualTo(new Answer<>(first.result(), true, false));
    assertThatThrownBy(() -> set(withoutRights, "bb", "appointment_id=1"))
        .isInstanceOf(KeyMismatch.class);
  }

  @Test
  void callThatIsRefusedLeavesItsKeyFree() {
    assertThatThrownBy(() -> set(Crm.caller(1, 1), "aa", "appointment_id=2"))
        .isInstanceOf(NotCompletable.class);
    CRM.run("update appointment set status = 1");

    assertThat(set(Crm.caller(1, 1), "aa", "appointment_id=2").replayed()).isFalse();
    assertThat(CRM.value("select status from appointment where appointment_id = 2")).isEqualTo("3");
  }

  private static Answer<ActivityStatusResult> set(
      Caller caller, String hash, String... identifiers) {
    Call call = new Call(caller, false, Optional.of(new RepeatKey("k", hash)));
    return CRM.inTransaction(
        operation ->
            operation.set(call, Arrays.asList(identifiers), ActivityStatus.Completed, false));
  }
}
