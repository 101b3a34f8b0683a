package org.signalbox.call;

/**
 * What an operation answers a call.
 *
 * @param result what it did, or would do
 * @param replayed whether it was done by an earlier call, and now was not done again
 * @param dryRun whether it was not done at all
 */
public record Answer<T>(T result, boolean replayed, boolean dryRun) {

  /** As it is, or as the answer to a repeat. */
  public Answer<T> replayedIf(boolean repeat) {
    return new Answer<>(result, replayed || repeat, dryRun);
  }
}
