package org.signalbox.workflow.webhook;

/** Whether a webhook is called, in the vendor's words. */
public enum WebhookState {
  /** Not said: a new one is Active, one that there is stays as it is. */
  Unknown(0),
  Active(1),
  Stopped(2);

  private final int number;

  WebhookState(int number) {
    this.number = number;
  }

  public int number() {
    return number;
  }
}
