package org.signalbox.rights;

import java.util.Set;

/**
 * Who sees a row at all; being seen adds nothing to the level of the role (domain.md 5).
 *
 * @param all everybody
 * @param groups everybody with one of these groups, primary or extra
 * @param associates these associates
 */
public record Visibility(boolean all, Set<Integer> groups, Set<Integer> associates) {

  public static final Visibility ALL = new Visibility(true, Set.of(), Set.of());

  /** No visibility row: hidden, even from a full administrator. */
  public static final Visibility NONE = new Visibility(false, Set.of(), Set.of());

  public Visibility {
    groups = Set.copyOf(groups);
    associates = Set.copyOf(associates);
  }

  public boolean includes(Caller caller) {
    return all
        || associates.contains(caller.associateId())
        || groups.contains(caller.primaryGroup())
        || caller.extraGroups().stream().anyMatch(groups::contains);
  }
}
