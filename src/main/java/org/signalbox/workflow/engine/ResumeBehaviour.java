package org.signalbox.workflow.engine;

/** What a flow that goes on after a pause does to the waits in it (decision 16). */
public enum ResumeBehaviour implements Numbered {
  /** The clock ran on. */
  AsIs(0),
  /** They begin again. */
  RestartWait(1),
  /** The time of the pause does not count. */
  ActiveTimeOnly(2);

  private final int number;

  ResumeBehaviour(int number) {
    this.number = number;
  }

  @Override
  public int number() {
    return number;
  }
}
