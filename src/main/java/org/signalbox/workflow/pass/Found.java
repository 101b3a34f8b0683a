package org.signalbox.workflow.pass;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.signalbox.workflow.engine.Instance;
import org.signalbox.workflow.engine.InstanceStatus;
import org.signalbox.workflow.engine.Participant;
import org.signalbox.workflow.engine.WaitActionType;
import org.signalbox.workflow.store.JsonRow;

/**
 * A run that is due, with all that is known of its person.
 *
 * @param contactId the person's company when the run began
 */
record Found(Instance run, OptionalInt contactId, Participant participant) {

  private static final int LINK_CLICKED = 1005;
  private static final int FORM_SUBMITTED = 1007;

  /** Reads a document of {@link PassSql#FACTS}. */
  static Found of(String document) {
    JsonRow row = JsonRow.of(document);
    return new Found(run(row), row.key("contact_id"), participant(row));
  }

  private static Instance run(JsonRow row) {
    return new Instance(
        row.number("id"),
        row.number("workflow_id"),
        row.number("person_id"),
        row.constant(InstanceStatus.class, "status"),
        row.key("current_step"),
        row.instant("step_started"),
        row.number("step_level"),
        row.instant("wait_until"),
        row.key("last_step"),
        row.instant("last_at"),
        row.instant("goal_reached_at"),
        row.number("attempts"),
        Optional.empty()); // it is open, so it has not dropped out
  }

  private static Participant participant(JsonRow row) {
    return new Participant(
        row.flag("retired"),
        row.flag("blocked"),
        row.flag("consents"),
        row.flag("subscribed"),
        row.text("email"),
        row.text("mobile"),
        row.number("bounces"),
        row.flag("email_taken"),
        row.flag("mobile_taken"),
        row.members("values"),
        row.keys("selections"),
        row.keys("projects"),
        row.list("news", Found::heard).stream().flatMap(Optional::stream).toList(),
        row.keys("goals"));
  }

  private static Optional<Participant.Heard> heard(JsonRow news) {
    return action(news.number("type"))
        .map(
            type ->
                new Participant.Heard(
                    type,
                    news.number("key"),
                    news.number("shipment"),
                    news.members("fields"),
                    news.instant("at").orElse(Instant.EPOCH)));
  }

  private static Optional<WaitActionType> action(int event) {
    return switch (event) {
      case LINK_CLICKED -> Optional.of(WaitActionType.LinkClicked);
      case FORM_SUBMITTED -> Optional.of(WaitActionType.FormSubmitted);
      default -> Optional.empty();
    };
  }
}
