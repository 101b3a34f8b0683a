package org.signalbox.wire;

import java.util.Objects;

/**
 * One of several reasons why a request is refused (decision 9: all findings at once).
 *
 * @param code stable code of the rule that was broken, for instance {@code MISSING_SUBJECT}
 * @param subject what it was broken by, for instance {@code workflow_step_id=12}
 * @param text the rule in words, for people
 */
public record Finding(String code, String subject, String text) {

  public Finding {
    Objects.requireNonNull(code, "code must be set");
    Objects.requireNonNull(subject, "subject must be set");
    Objects.requireNonNull(text, "text must be set");
  }
}
