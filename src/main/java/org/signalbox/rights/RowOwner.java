package org.signalbox.rights;

import java.util.Objects;
import java.util.Set;

/**
 * Whose row it is.
 *
 * @param associateId the owner
 * @param groups the group stored with the row, which stands for the owner's primary group, and the
 *     owner's extra groups
 * @param affiliation the owner's company and projects; only external callers ask for it
 */
public record RowOwner(int associateId, Set<Integer> groups, Affiliation affiliation) {

  public RowOwner {
    groups = Set.copyOf(groups);
    Objects.requireNonNull(affiliation, "affiliation must be set, NONE for none");
  }

  public RowOwner(int associateId, Set<Integer> groups) {
    this(associateId, groups, Affiliation.NONE);
  }
}
