package org.signalbox.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.PersistenceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActivityEffectsTest {

  private static final String NEXT_DUE =
      "select to_char(nextDueDate at time zone 'UTC', 'YYYY-MM-DD'), nddAppointment_id from sale";

  @RegisterExtension static final Crm CRM = new Crm();

  @Test
  void changedAppointmentLeavesAnAuditEntryAndAMessage() {
    CRM.appointment(1, "status = 2, owned_externally = 1");

    CRM.set(Crm.caller(2, 2), ActivityStatus.Completed, "appointment_id=1");

    assertThat(
            CRM.value(
                "select associate_id, operation, table_name, record_id, old->>'status',"
                    + " old->>'owned_externally', new->>'status', new->>'done' from audit_entry"))
        .isEqualTo("2 SetActivityStatus appointment 1 2 1 3 2026-11-21T12:00:00+00:00");
    assertThat(
            CRM.value(
                "select topic, aggregate, aggregate_id, payload->>'Event', payload->>'PrimaryKey',"
                    + " payload->>'ChangedByAssociateId', payload->>'Changes', done_at from outbox"))
        .isEqualTo(
            "activity.changed appointment 1 activity.changed 1 2"
                + " [\"status\", \"done\", \"updated\", \"updated_associate_id\", \"updatedCount\"]"
                + " null");
  }

  @ParameterizedTest(name = "sale set to {0}: {1}")
  @CsvSource({
    "Completed,  'sale.changed, sale.completed'",
    "Started,    sale.changed",
    "NotStarted, sale.changed",
  })
  void changedSaleLeavesHistoryAuditEntryAndMessages(ActivityStatus status, String topics) {
    CRM.sale(18, status == ActivityStatus.Completed ? "heading = 'Lamps'" : "done = 2");

    CRM.set(status, "sale_id=18");

    assertThat(CRM.value("select string_agg(topic, ', ' order by topic) from outbox"))
        .isEqualTo(topics);
    assertThat(
            CRM.value(
                "select h.sale_id, h.associate_id, h.snapshot = to_jsonb(s) from salehist h, sale s"))
        .isEqualTo("18 1 t");
    assertThat(CRM.value("select old->>'done', new->>'done' from audit_entry"))
        .isEqualTo(status == ActivityStatus.Completed ? "1 2" : "2 1");
  }

  @Test
  void historyIsVisibleToThoseWhoSeeTheSale() {
    CRM.sale(18, "");
    CRM.run("delete from visiblefor");
    CRM.run(
        "insert into visiblefor (table_name, record_id, forGroupId, forAssocId)"
            + " values ('sale', 18, 1, null), ('sale', 18, null, 2)");

    CRM.set(ActivityStatus.Completed, "sale_id=18");

    assertThat(
            CRM.rows(
                "select forAll, forGroupId, forAssocId from visiblefor v"
                    + " join salehist h on v.record_id = h.salehist_id and v.table_name = 'salehist'"
                    + " order by 2"))
        .containsExactly("f 1 null", "f null 2");
  }

  @Test
  void allRowsOfACallShareOneCorrelation() {
    CRM.appointment(1, "");
    CRM.sale(18, "");

    CRM.set(ActivityStatus.Completed, "appointment_id=1", "sale_id=18");

    assertThat(CRM.value("select count(*), count(distinct correlation_id) from audit_entry"))
        .isEqualTo("2 1");
    assertThat(CRM.value("select count(distinct split_part(dedup, ':', 1)) from outbox"))
        .isEqualTo("1");
  }

  @Test
  void completingTheNextActivityMovesTheDueDateToTheOneAfter() {
    saleWithActivities();

    CRM.set(ActivityStatus.Completed, "appointment_id=2");

    assertThat(CRM.value(NEXT_DUE)).isEqualTo("2026-12-20 3");
    assertThat(CRM.value("select updatedCount from sale")).isEqualTo("0");
  }

  @Test
  void untickingAnEarlierActivityMovesTheDueDateBack() {
    saleWithActivities();
    CRM.set(ActivityStatus.Completed, "appointment_id=2");

    CRM.set(ActivityStatus.NotStarted, "appointment_id=2");

    assertThat(CRM.value(NEXT_DUE)).isEqualTo("2026-12-10 2");
  }

  @Test
  void whenNothingIsOpenInTheFutureTheLatestActivityCounts() {
    saleWithActivities();

    CRM.set(ActivityStatus.Completed, "appointment_id=2", "appointment_id=3");

    assertThat(CRM.value(NEXT_DUE)).isEqualTo("2026-12-20 3");
  }

  @Test
  void declinedAndHiddenActivitiesAreNeverTheNextOne() {
    saleWithActivities();
    CRM.run("update appointment set status = 9 where appointment_id = 3");

    CRM.set(ActivityStatus.Completed, "appointment_id=2");

    assertThat(CRM.value(NEXT_DUE)).isEqualTo("2026-12-10 2");
  }

  @Test
  void saleIsSetAndItsDueDateMovesInOneCall() {
    saleWithActivities();

    assertThat(CRM.set(ActivityStatus.Completed, "sale_id=18", "appointment_id=2").changed())
        .isEqualTo(2);

    assertThat(CRM.value(NEXT_DUE)).isEqualTo("2026-12-20 3");
    assertThat(CRM.value("select done, updatedCount from sale")).isEqualTo("2 1");
    assertThat(CRM.value("select snapshot->>'nddappointment_id' from salehist")).isEqualTo("3");
  }

  /** Sale 18 with an activity in the past and two in the future; the first of them is the next. */
  private static void saleWithActivities() {
    CRM.sale(18, "");
    CRM.appointment(1, "sale_id = 18, activeDate = timestamptz '2026-11-01 12:00Z'");
    CRM.appointment(2, "sale_id = 18, activeDate = timestamptz '2026-12-10 12:00Z'");
    CRM.appointment(3, "sale_id = 18, activeDate = timestamptz '2026-12-20 12:00Z'");
    CRM.run("update sale set nextDueDate = timestamptz '2026-12-10 12:00Z', nddAppointment_id = 2");
  }

  @ParameterizedTest(name = "failing on {0}")
  @ValueSource(strings = {"appointment", "audit_entry", "outbox", "sale", "salehist"})
  void rowThatFailsInTheMiddleLeavesEveryOtherRowAsItWas(String table) {
    for (int id = 1; id <= 3; id++) {
      CRM.appointment(id, "");
      CRM.sale(id, "");
    }
    CRM.run(
        """
        create function fail() returns trigger language plpgsql as $$ begin raise 'planned'; end $$;
        create trigger failing before insert or update on %s for each row when (%s) execute function fail();
        """
            .formatted(table, condition(table)));
    try {
      assertThatThrownBy(
              () ->
                  CRM.set(
                      ActivityStatus.Completed,
                      "appointment_id=1",
                      "sale_id=1",
                      "appointment_id=2",
                      "sale_id=2",
                      "appointment_id=3",
                      "sale_id=3"))
          .isInstanceOf(PersistenceException.class)
          .hasMessageContaining("planned");
    } finally {
      CRM.run("drop function fail cascade");
    }

    CRM.assertNothingWritten();
    assertThat(CRM.value("select sum(status), (select sum(done) from sale) from appointment"))
        .isEqualTo("3 3");
  }

  private static String condition(String table) {
    return switch (table) {
      case "appointment" -> "new.appointment_id = 2";
      case "audit_entry" -> "new.record_id = 2";
      case "outbox" -> "new.aggregate_id = 2";
      default -> "new.sale_id = 2";
    };
  }
}
