package org.signalbox.workflow.engine;

/**
 * How far one person's run through a flow is (domain.md 1.2). None stands for "no row".
 *
 * <p>Which status follows which is the table of domain.md 11.2, held in {@link InstanceMove}.
 */
public enum InstanceStatus implements Numbered {
  None(0),
  Idle(1),
  Active(2),
  Finished(3),
  FinishedWithSuccess(4),
  DropOut(5),
  Cancelled(6);

  private final int number;

  InstanceStatus(int number) {
    this.number = number;
  }

  @Override
  public int number() {
    return number;
  }

  /** Whether the run counts as open: one person has at most one such run in a flow. */
  public boolean open() {
    return this == Idle || this == Active;
  }

  /** Whether the run is over for good. */
  public boolean ended() {
    return number > Active.number;
  }

  public InstanceStatus after(InstanceTrigger trigger) {
    return after(trigger, InstanceGuard.ALWAYS);
  }

  /** The next status; a combination that the table does not hold is a bug and throws. */
  public InstanceStatus after(InstanceTrigger trigger, InstanceGuard guard) {
    return InstanceMove.next(this, trigger, guard);
  }
}
