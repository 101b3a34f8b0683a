package org.signalbox.workflow.event;

/** An event on its way through the flows. */
final class Heard {

  private final Signal signal;
  private final Facts facts;
  private final EventReceipt.Builder receipt;
  private long number;

  /**
   * An event that is heard now.
   *
   * @param number by which it is stored, 0 when it is not yet
   */
  Heard(Signal signal, Facts facts, long number) {
    this.signal = signal;
    this.facts = facts;
    this.number = number;
    this.receipt = new EventReceipt.Builder(signal.eventId());
  }

  Signal signal() {
    return signal;
  }

  Facts facts() {
    return facts;
  }

  /** To be told what the event does. */
  EventReceipt.Builder receipt() {
    return receipt;
  }

  /** By which the event is stored, 0 when it is not yet. */
  long number() {
    return number;
  }

  void storedAs(long newNumber) {
    number = newNumber;
  }
}
