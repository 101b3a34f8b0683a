package org.signalbox.workflow.pass;

import java.time.ZoneId;
import java.util.Objects;
import java.util.OptionalInt;
import org.signalbox.workflow.engine.Plan;
import org.signalbox.workflow.engine.StepSettings;

/** Something that a step has to do in the database for one run. */
record Task(Found found, Plan plan, int stepId) {

  StepSettings settings() {
    return Objects.requireNonNull(plan.steps().get(stepId)).settings();
  }

  ZoneId zone() {
    return plan.zone();
  }

  OptionalInt contactId() {
    return found.contactId();
  }

  /** A row with the keys of the run. */
  Row row() {
    return new Row()
        .with("run", found.run().id())
        .with("workflow", found.run().workflowId())
        .with("step", stepId)
        .with("person", found.run().personId())
        .with("contact", contactId());
  }
}
