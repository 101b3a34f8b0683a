package org.signalbox.rights;

import java.util.Objects;
import org.signalbox.wire.Flags;

/**
 * The vendor's {@code ETableRight} with the reason for what is missing (wire-contract 5.2).
 *
 * @param mask the flags
 * @param reason why something is missing, as a resource string (7.5); empty when nothing is
 */
public record TableRight(int mask, String reason) {

  public static final int SELECT = 1;
  public static final int UPDATE = 2;
  public static final int INSERT = 4;
  public static final int DELETE = 8;
  public static final int FULL = SELECT | UPDATE | INSERT | DELETE;

  /** Some fields are hidden. */
  public static final int FILTERING = 16;

  /** Some fields are locked. */
  public static final int RESTRICTED_UPDATE = 32;

  public TableRight {
    Objects.requireNonNull(reason, "reason must be set, empty for none");
    if ((mask & ~(FULL | FILTERING | RESTRICTED_UPDATE)) != 0) {
      throw new IllegalArgumentException("mask has flags that nobody grants: " + mask);
    }
  }

  /** The wire form of the mask: atomic names in ascending bit order, {@code None} for no right. */
  public String text() {
    return Flags.TABLE_RIGHT.text(mask);
  }
}
