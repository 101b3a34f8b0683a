package org.signalbox.workflow.webhook;

import java.util.List;
import java.util.Optional;

/**
 * Whom to call for which events.
 *
 * @param id 0 for one that is not there yet
 * @param secret to be set; of one that was read it is known only whether it is there
 * @param errors how many calls in a row failed
 */
public record Webhook(
    int id,
    String name,
    String targetUrl,
    List<String> events,
    Optional<String> secret,
    WebhookState state,
    int errors) {

  public Webhook {
    events = List.copyOf(events);
  }
}
