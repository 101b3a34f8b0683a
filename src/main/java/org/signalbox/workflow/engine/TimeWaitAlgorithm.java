package org.signalbox.workflow.engine;

/** How a wait-for-time step computes its end (domain.md 1.2), as on the wire. */
enum TimeWaitAlgorithm implements Numbered {
  None(0),
  NumIntervals(1),
  UntilSpecified(2),
  UntilDateField(3);

  private final int number;

  TimeWaitAlgorithm(int number) {
    this.number = number;
  }

  @Override
  public int number() {
    return number;
  }
}
