package org.signalbox.workflow.engine;

/** What a flow is doing (domain.md 2.1), as on the wire; None is never stored. */
public enum WorkflowStatus implements Numbered {
  None(0),
  Stopped(1),
  Paused(2),
  Running(3);

  private final int number;

  WorkflowStatus(int number) {
    this.number = number;
  }

  @Override
  public int number() {
    return number;
  }

  /** Whether people may enrol: triggers are on. */
  public boolean open() {
    return this == Paused || this == Running;
  }
}
