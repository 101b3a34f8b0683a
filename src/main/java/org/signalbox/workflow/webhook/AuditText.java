package org.signalbox.workflow.webhook;

import jakarta.json.spi.JsonProvider;

/** What the audit remembers of a webhook: all but its secret. */
final class AuditText {

  private static final JsonProvider JSON = JsonProvider.provider();

  private AuditText() {}

  static String of(Webhook webhook) {
    return JSON.createObjectBuilder()
        .add("name", webhook.name())
        .add("target_url", webhook.targetUrl())
        .add("events", String.join(",", webhook.events()))
        .add("state", webhook.state().name())
        .build()
        .toString();
  }
}
