package org.signalbox.wire;

/** The operator set something that cannot be read; stops the deployment. */
public final class InvalidSetting extends Failure {

  public InvalidSetting(String name, String rule, String text) {
    super(
        Kind.INVALID,
        "ArgumentException",
        "invalid-setting",
        "Setting " + name + " must be " + rule + ", but is '" + text + "'.");
  }
}
