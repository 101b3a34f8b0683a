package org.signalbox.activity;

/**
 * Completion as the wire spells it, common to appointments, documents and sales (domain.md 4.1).
 *
 * <p>{@link #Unknown} is what an uninitialised request holds; it cannot be set.
 */
public enum ActivityStatus {
  Unknown(0),
  NotStarted(1),
  Started(2),
  Completed(3);

  private final int number;

  ActivityStatus(int number) {
    this.number = number;
  }

  public int number() {
    return number;
  }
}
