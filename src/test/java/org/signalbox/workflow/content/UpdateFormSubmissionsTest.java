package org.signalbox.workflow.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.signalbox.call.Call;
import org.signalbox.call.Repeats;
import org.signalbox.rights.AccessDenied;
import org.signalbox.rights.Level;
import org.signalbox.workflow.FlowDatabase;
import org.signalbox.workflow.engine.EventType;
import org.signalbox.workflow.event.DatabaseSendEvent;
import org.signalbox.workflow.event.DatabaseSubmittedForms;
import org.signalbox.workflow.event.SubmittedForms.Submission;

class UpdateFormSubmissionsTest {

  @RegisterExtension static final FlowDatabase DATABASE = new FlowDatabase();

  private static final InstantSource CLOCK = InstantSource.fixed(FlowDatabase.NOW);
  private static final Call REAL = Call.of(FlowDatabase.caller(1, Level.DELETE, "send-event"));

  /** Persons 1 and 2 wait for form 1; 3 sent another, 4 was processed, 5 is nobody yet. */
  @BeforeEach
  void makeSubmissions() {
    DATABASE.flow(5, "status = 3");
    DATABASE.instance(101, 5, 1, "");
    DATABASE.instance(102, 5, 2, "");
    DATABASE.run(
        """
        insert into form_submission (form_submission_id, form_id, person_id, status, submitted_at) values
          (1, 1, 1, 3, '2026-11-21T11:00Z'), (2, 1, 2, 3, '2026-11-21T11:30Z'), (3, 2, 3, 3, now()),
          (4, 1, 4, 4, now()), (5, 1, null, 3, now())
        """);
  }

  @Test
  void submissionsOfPeopleAreSignalledOnce() {
    assertThat(update(REAL, 100)).isEqualTo(3);

    assertThat(statuses()).containsExactly("1 4", "2 4", "3 4", "4 4", "5 3");
    assertThat(DATABASE.rows("select step_level from workflow_instance order by 1"))
        .containsExactly("2", "2");
    assertThat(
            DATABASE.rows(
                "select event_type, source, dedup_key, to_char(occurred_at at time zone 'UTC', 'HH24:MI')"
                    + " from workflow_event where event_no < 3 order by event_no"))
        .containsExactly(
            "1007 UpdateFormSubmissions 1 11:00", "1007 UpdateFormSubmissions 2 11:30");
    assertThat(update(REAL, 100)).isZero();
  }

  @Test
  void noMoreThanAskedAreSignalledTheOldestFirst() {
    assertThat(update(REAL, 2)).isEqualTo(2);
    assertThat(statuses()).containsExactly("1 4", "2 4", "3 3", "4 4", "5 3");
    assertThat(update(REAL, 0)).isZero();
    assertThat(update(REAL, -1)).isZero();
    assertThat(update(REAL, 2)).isEqualTo(1);
  }

  @Test
  void whatOthersSignalledIsOnlyMarked() {
    new DatabaseSendEvent(DATABASE, CLOCK)
        .send(REAL, EventType.FormSubmitted, "form_submission_id=1", false);

    assertThat(update(REAL, 100)).isEqualTo(2);
    assertThat(statuses()).startsWith("1 4", "2 4");
    assertThat(DATABASE.value("select count(*) from workflow_event")).isEqualTo("3");
  }

  @Test
  void whatWasSignalledBeforeACrashIsNotSignalledAgain() {
    update(REAL, 100);
    DATABASE.run("update form_submission set status = 3");

    assertThat(update(REAL, 100)).isEqualTo(1); // number 4, which was never signalled
    assertThat(statuses()).containsExactly("1 4", "2 4", "3 4", "4 4", "5 3");
  }

  @Test
  void numberOfStatementsDoesNotGrowWithTheSubmissions() {
    DATABASE.run(
        "insert into workflow_trigger (workflow_id, trigger_type, key_id) values (5, 7, 1), (5, 7, 2)");

    List<String> few = statements(submission(11, 1, 1), submission(12, 3, 1));
    List<String> many =
        statements(
            submission(13, 2, 1),
            submission(14, 4, 1),
            submission(15, 5, 2),
            submission(16, 6, 1),
            submission(17, 7, 2));

    assertThat(many).hasSameSizeAs(few).hasSizeBetween(8, 16);
    assertThat(
            DATABASE.rows(
                """
                select i.person_id, e.dedup_key from workflow_instance i
                join workflow_event e on e.event_no = i.enrolled_by_event order by 1
                """))
        .as("everybody is enrolled by the own event")
        .containsExactly("3 12", "4 14", "5 15", "6 16", "7 17");
    assertThat(
            DATABASE.rows(
                """
                select e.dedup_key, l.kind from workflow_instance_log l
                join workflow_event e on e.event_no = l.event_id
                where e.dedup_key in ('13', '15') order by l.id
                """))
        .containsExactly("13 woken", "15 enrolled", "15 promoted");
    assertThat(DATABASE.rows("select person_id, key_id from workflow_event_person order by 1"))
        .containsExactly("1 1", "2 1", "3 1", "4 1", "5 2", "6 1", "7 2");
    assertThat(
            DATABASE.value(
                "select result -> 'enrolled' -> 0 ->> 'person' from workflow_event"
                    + " where dedup_key = '15'"))
        .isEqualTo("5");
  }

  @Test
  void eachFormIsHeardOnlyByWhoListensForIt() {
    DATABASE.run(
        "insert into workflow_trigger (workflow_id, trigger_type, key_id) values (5, 7, 2)");

    statements(submission(11, 1, 2), submission(12, 3, 1), submission(13, 4, 2));

    assertThat(DATABASE.rows("select step_level from workflow_instance where person_id = 1"))
        .as("waits for form 1")
        .containsExactly("1");
    assertThat(DATABASE.rows("select person_id from workflow_instance order by 1"))
        .containsExactly("1", "2", "4");
  }

  @Test
  void secondFormOfAPersonIsHeardAfterTheFirst() {
    DATABASE.run(
        """
        update form_submission set person_id = 1 where form_submission_id in (2, 3);
        insert into workflow_trigger (workflow_id, trigger_type, key_id) values (5, 7, 2);
        delete from workflow_instance;
        insert into form_submission (form_submission_id, form_id, person_id, status) values (6, 2, 1, 3);
        update workflow set start_only_once = false
        """);

    assertThat(update(REAL, 100)).isEqualTo(4);
    assertThat(
            DATABASE.rows(
                """
                select dedup_key, jsonb_array_length(result -> 'enrolled'), result -> 'rejected' -> 0 ->> 'reason'
                from workflow_event where dedup_key in ('3', '6') order by event_no
                """))
        .containsExactly("3 1 null", "6 0 ALREADY_ACTIVE");
  }

  @Test
  void oneThatFailsKeepsNobodyElseBack() {
    DATABASE.run(
        """
        create function refuse() returns trigger language plpgsql as
          $$ begin raise exception 'broken'; end $$;
        create trigger refuse before insert on workflow_event for each row
          when (new.dedup_key = '2') execute function refuse();
        """);
    try {
      assertThat(update(REAL, 100)).isEqualTo(2);
    } finally {
      DATABASE.run("drop trigger refuse on workflow_event; drop function refuse()");
    }
    assertThat(statuses()).containsExactly("1 4", "2 5", "3 4", "4 4", "5 3");
  }

  private static Submission submission(int id, int person, int form) {
    return new Submission(id, person, form, "{}", "2026-11-21T11:00:00.000000Z");
  }

  private static List<String> statements(Submission... submissions) {
    return DATABASE.statementsOf(
        entityManager ->
            new DatabaseSubmittedForms(DATABASE, CLOCK)
                .signal(entityManager, REAL.caller(), List.of(submissions)));
  }

  @Test
  void dryRunOnlyCounts() {
    List<String> before = DATABASE.contents();

    assertThat(update(REAL.asDryRun(), 100)).isEqualTo(3);
    assertThat(update(REAL.asDryRun(), 1)).isEqualTo(1);
    assertThat(DATABASE.contents()).isEqualTo(before);
  }

  @Test
  void callerNeedsTheRightToSignal() {
    Call nobody = Call.of(FlowDatabase.caller(1, Level.DELETE, "edit-flow-content"));

    assertThatThrownBy(() -> update(nobody, 1)).isInstanceOf(AccessDenied.class);
  }

  private static List<String> statuses() {
    return DATABASE.rows("select form_submission_id, status from form_submission order by 1");
  }

  private static int update(Call call, int most) {
    return DATABASE.inTransaction(
        entityManager -> {
          UpdateFormSubmissions operation =
              new UpdateFormSubmissions(
                  new Repeats(),
                  new Signaller(
                      new DatabaseSubmissions(),
                      new DatabaseSubmittedForms(DATABASE, CLOCK),
                      CLOCK));
          operation.entityManager = entityManager;
          return operation.update(call, most).result();
        });
  }

  /** With transactions of its own, as the container's would be. */
  private static final class DatabaseSubmissions extends Submissions {

    @Override
    public List<Waiting> next(int after, int most) {
      return DATABASE.inTransaction(entityManager -> next(entityManager, after, most));
    }

    @Override
    public void mark(Collection<Integer> processed, Collection<Integer> failed) {
      DATABASE.inTransaction(
          entityManager -> {
            Submissions submissions = new Submissions();
            submissions.entityManager = entityManager;
            submissions.mark(processed, failed);
            return true;
          });
    }
  }
}
