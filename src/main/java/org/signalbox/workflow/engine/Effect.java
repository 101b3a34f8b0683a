package org.signalbox.workflow.engine;

/** What a step does outside the run itself; the pass carries it out in the same transaction. */
public sealed interface Effect {

  /** Something leaves the database: a row of the outbox, once for each run and step. */
  record Send(int stepId, Topic topic) implements Effect {}

  /** Something changes in the database; what, the settings of the step say. */
  record Write(int stepId, StepType type) implements Effect {}

  /** The person joins a selection on the way out of the flow. */
  record JoinSelection(int selectionId) implements Effect {}

  /** The person is proposed to another flow, through all gates of domain.md 3.5. */
  record Propose(int workflowId) implements Effect {}

  /** Which sender takes a row of the outbox; its text stands in {@code outbox.topic}. */
  enum Topic {
    SEND_EMAIL("step.send-email"),
    SEND_SMS("step.send-sms"),
    NOTIFY_BY_EMAIL("step.notify-by-email"),
    NOTIFY_BY_SMS("step.notify-by-sms"),
    RUN_SCRIPT("step.run-script");

    private final String text;

    Topic(String text) {
      this.text = text;
    }

    public String text() {
      return text;
    }
  }
}
