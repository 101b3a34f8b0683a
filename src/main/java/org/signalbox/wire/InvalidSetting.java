package org.signalbox.wire;

import org.signalbox.locale.Phrase;

/** The operator set something that cannot be read; stops the deployment. */
public final class InvalidSetting extends Failure {

  public InvalidSetting(String name, String rule, String text) {
    super(
        Kind.INVALID,
        "ArgumentException",
        "invalid-setting",
        Phrase.of("invalid-setting", name, rule, text));
  }
}
