package org.signalbox.workflow.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.signalbox.wire.Carrier;
import org.signalbox.workflow.FlowDatabase;
import org.signalbox.workflow.engine.Flow;
import org.signalbox.workflow.engine.StartChecks;
import org.signalbox.workflow.engine.Surroundings;
import org.signalbox.workflow.pass.DatabasePass;
import org.signalbox.workflow.pass.Scope;
import org.signalbox.workflow.store.Enrolments;
import org.signalbox.workflow.store.Workflows;

/** What is saved through the interface is what the engine executes. */
class SavedFlowRunsTest {

  @RegisterExtension static final FlowDatabase DATABASE = new FlowDatabase();

  private Instant now = FlowDatabase.NOW;

  @Test
  void personWalksThroughAFlowThatWasSaved() {
    DATABASE.run(
        """
        insert into s_message (s_message_id, subject, body) values (1, 'Hello', 'Hello');
        insert into attachment (id, name, content) values (4, 'price.pdf', '\\x25');
        insert into person_subscription (person_id, shipment_type_id) values (1, 3);
        update person set email = 'p1@b.example', consent_emarketing = true where person_id = 1;
        """);
    Carrier flow = Editing.of(DATABASE).save(Editing.NURTURE);
    int key = flow.number("EmailFlowId");
    assertFitToRun(key);
    DATABASE.run("update workflow set status = 3");
    DATABASE.inTransaction(
        entityManager ->
            new Enrolments(entityManager, 1, now)
                .enrol(List.of(new Enrolments.Entry(key, 1, OptionalInt.empty(), 0))));

    run();
    assertThat(position()).isEqualTo("2 " + id(flow, 1));
    assertThat(DATABASE.rows("select topic from outbox where topic like 'step.%'"))
        .containsExactly("step.send-email");
    heardClickOn(1);
    now = now.plus(Duration.ofDays(2));
    run();
    assertThat(position()).isEqualTo("2 " + id(flow, 3));
    assertThat(DATABASE.rows("select title, created_by_workflow_id from appointment"))
        .as("the branch of those who clicked")
        .containsExactly("Call " + key);
    submit(2);
    now = now.plus(Duration.ofDays(3));
    run();
    assertThat(position()).as("finished with success").startsWith("4 ");
  }

  private void assertFitToRun(int key) {
    assertThat(
            DATABASE.<List<?>>inTransaction(
                entityManager -> {
                  Workflows workflows = new Workflows(entityManager);
                  Flow flow = workflows.definition(key);
                  return StartChecks.of(
                      flow,
                      new Surroundings(true, true, true, workflows.existing(flow.references())));
                }))
        .isEmpty();
  }

  private void run() {
    int executed = DatabasePass.crank(DATABASE, () -> now).run(Scope.ALL, Duration.ofMinutes(1));
    assertThat(executed).isPositive();
  }

  private void heardClickOn(int link) {
    event(1005, link);
  }

  private void submit(int form) {
    event(1007, form);
    DATABASE.run(
        "insert into form_submission (form_id, person_id, submitted_at) values (%d, 1, '%s')"
            .formatted(form, now));
  }

  private void event(int type, int key) {
    DATABASE.run(
        """
        insert into workflow_event (event_type, attributes, associate_id, occurred_at)
          values (%1$d, '{}', 1, '%3$s');
        insert into workflow_event_person (event_no, person_id, key_id)
          select max(event_no), 1, %2$d from workflow_event;
        """
            .formatted(type, key, now.plusSeconds(1)));
  }

  private static String position() {
    return DATABASE.value("select status, current_step from workflow_instance");
  }

  private static String id(Carrier flow, int place) {
    return Integer.toString(Editing.step(flow, place).number("WorkflowStepId"));
  }
}
