package org.signalbox.workflow.webhook;

import org.signalbox.locale.Phrase;
import org.signalbox.wire.Failure;

/** There is no such webhook. */
final class UnknownWebhook extends Failure {

  UnknownWebhook(String key) {
    super(
        Kind.NOT_FOUND,
        "SoNotFoundException",
        "unknown-webhook",
        Phrase.of("unknown-webhook", key));
  }
}
