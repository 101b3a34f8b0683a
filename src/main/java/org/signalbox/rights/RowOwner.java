package org.signalbox.rights;

import java.util.Set;

/**
 * Whose row it is.
 *
 * @param associateId the owner
 * @param groups the group stored with the row, which stands for the owner's primary group, and the
 *     owner's extra groups
 */
public record RowOwner(int associateId, Set<Integer> groups) {

  public RowOwner {
    groups = Set.copyOf(groups);
  }
}
