package org.signalbox.workflow.engine;

/**
 * How many flows may be Running or Paused at once (domain.md 2.4, decision 19).
 *
 * @param maximum 0 for no limit
 */
public record FlowLimit(int maximum) {

  /** Whether one more flow is too many when so many are open already. */
  public boolean reachedBy(long open) {
    return maximum > 0 && open >= maximum;
  }

  /** Whether four of five flows that may be open are. */
  public boolean nearedBy(long open) {
    return maximum > 0 && open * 5 >= maximum * 4L;
  }
}
