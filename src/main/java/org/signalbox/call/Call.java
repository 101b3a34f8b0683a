package org.signalbox.call;

import java.util.Optional;
import org.signalbox.rights.Caller;

/**
 * One call of an operation.
 *
 * @param caller on whose behalf
 * @param dryRun whether it only tells what it would do
 * @param key by which its repeats are known, if the caller gave one
 */
public record Call(Caller caller, boolean dryRun, Optional<RepeatKey> key) {

  /** A call for real and without a key. */
  public static Call of(Caller caller) {
    return new Call(caller, false, Optional.empty());
  }

  /** The same as a dry run, which neither is a repeat nor has any. */
  public Call asDryRun() {
    return new Call(caller, true, Optional.empty());
  }
}
