package org.signalbox.workflow.delivery;

import java.util.Map;
import org.signalbox.workflow.store.PlainJson;

/**
 * Something to be delivered.
 *
 * @param aggregateId the record that it is about: the run, of what a step sends
 * @param payload JSON
 * @param attempts how often delivery has failed
 * @param workflowId the flow of what a step sends, 0 for all else
 */
record OutboxRow(
    long id, String topic, int aggregateId, String payload, int attempts, int workflowId) {

  int stepId() {
    return key("StepId");
  }

  int personId() {
    return key("PersonId");
  }

  int contactId() {
    return key("ContactId");
  }

  /** The same at every attempt, so that a receiver can drop a repeat. */
  String messageId() {
    return id + "." + aggregateId + "." + stepId();
  }

  private int key(String name) {
    Map<String, Object> members = PlainJson.object(payload);
    return members.get(name) instanceof Integer key ? key : 0;
  }
}
