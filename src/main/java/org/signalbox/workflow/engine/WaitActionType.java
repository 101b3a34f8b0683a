package org.signalbox.workflow.engine;

/** What a wait-for-action step waits for. */
public enum WaitActionType implements Numbered {
  None(0),
  LinkClicked(1),
  FormSubmitted(2);

  private final int number;

  WaitActionType(int number) {
    this.number = number;
  }

  @Override
  public int number() {
    return number;
  }
}
