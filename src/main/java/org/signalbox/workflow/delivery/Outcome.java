package org.signalbox.workflow.delivery;

import java.time.Instant;

/** What became of an attempt to deliver. */
sealed interface Outcome {

  /** The receiver has taken it over. */
  enum Handed implements Outcome {
    HANDED
  }

  /**
   * It did not work now.
   *
   * @param error for flow administrators: short, without secrets, and nothing about our network
   * @param retryAfter what the receiver says about when to come again, blank for nothing
   */
  record Later(String error, String retryAfter) implements Outcome {}

  /** It was not tried, because nothing may leave before {@code opening}. */
  record Closed(Instant opening) implements Outcome {}

  /**
   * It will never work.
   *
   * @param reason why the person drops out, of the catalogue of domain.md 6.1; blank if nobody does
   * @param bounced whether the address of the person was refused
   * @param error as of {@link Later}
   */
  record Never(String reason, boolean bounced, String error) implements Outcome {}

  static Outcome handed() {
    return Handed.HANDED;
  }

  static Outcome later(String error) {
    return new Later(error, "");
  }

  /** Nobody drops out for it. */
  static Outcome never(String error) {
    return new Never("", false, error);
  }

  /** The person drops out. */
  static Outcome dropOut(String reason) {
    return new Never(reason, false, reason);
  }
}
