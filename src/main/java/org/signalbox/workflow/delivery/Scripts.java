package org.signalbox.workflow.delivery;

import jakarta.json.Json;
import java.util.Optional;

/**
 * RunScript: whoever runs scripts for us is called; the flow does not wait for what comes of it.
 */
final class Scripts {

  private final DeliverySettings settings;
  private final Http http;

  Scripts(DeliverySettings settings, Http http) {
    this.settings = settings;
    this.http = http;
  }

  Outcome run(OutboxRow row, StepContent content) {
    Optional<Gateway> gateway = settings.script();
    return gateway.isPresent()
        ? gateway.get().call(http, json(row, content))
        : Outcome.later("nobody is configured who runs scripts");
  }

  private static String json(OutboxRow row, StepContent content) {
    return Json.createObjectBuilder()
        .add("Id", row.messageId())
        .add("ScriptId", content.number("settings", "scriptId"))
        .add("WorkflowId", row.workflowId())
        .add("WorkflowInstanceId", row.aggregateId())
        .add("PersonId", row.personId())
        .add("ContactId", row.contactId())
        .build()
        .toString();
  }
}
