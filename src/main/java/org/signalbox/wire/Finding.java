package org.signalbox.wire;

import java.util.Objects;
import org.signalbox.locale.Phrase;

/**
 * One of several reasons why a request is refused (decision 9: all findings at once).
 *
 * @param code stable code of the rule that was broken, for instance {@code MISSING_SUBJECT}
 * @param subject what it was broken by, for instance {@code workflow_step_id=12}
 * @param phrase the rule in words, for people
 */
public record Finding(String code, String subject, Phrase phrase) {

  public Finding {
    Objects.requireNonNull(code, "code must be set");
    Objects.requireNonNull(subject, "subject must be set");
    Objects.requireNonNull(phrase, "phrase must be set");
  }
}
