package org.signalbox.workflow.webhook;

import org.signalbox.locale.Phrase;
import org.signalbox.wire.Failure;
import org.signalbox.workflow.delivery.WebhookHosts;

/** A webhook that nobody could call, or for nothing. */
final class InvalidWebhook extends Failure {

  private InvalidWebhook(String code, Phrase phrase) {
    super(Kind.INVALID, "ArgumentException", code, phrase);
  }

  static InvalidWebhook url() {
    return new InvalidWebhook("invalid-webhook-url", Phrase.of("invalid-webhook-url"));
  }

  static InvalidWebhook host(WebhookHosts allowed) {
    return new InvalidWebhook(
        "invalid-webhook-host",
        Phrase.of("invalid-webhook-host", String.join(", ", allowed.patterns())));
  }

  static InvalidWebhook events() {
    return new InvalidWebhook("invalid-webhook-events", Phrase.of("invalid-webhook-events"));
  }

  static InvalidWebhook text(String member, int longest) {
    return new InvalidWebhook("text-too-long", Phrase.of("text-too-long", member, longest));
  }
}
