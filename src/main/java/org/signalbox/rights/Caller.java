package org.signalbox.rights;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/**
 * The user on whose behalf a request is done.
 *
 * @param associateId key of the associate
 * @param name login name
 * @param primaryGroup the associate's own group
 * @param extraGroups further groups whose membership is valid now, without the primary one
 * @param roleType kind of the role
 * @param system a system user, whom no right stops (wire-contract 12, point 11)
 * @param functionRights codes of the role's functional rights, such as {@code flow-administrator}
 * @param dataRights the role's matrix
 * @param affiliation company and projects of an external user
 */
public record Caller(
    int associateId,
    String name,
    int primaryGroup,
    Set<Integer> extraGroups,
    RoleType roleType,
    boolean system,
    Set<String> functionRights,
    DataRights dataRights,
    Affiliation affiliation) {

  public Caller {
    Objects.requireNonNull(name, "name must be set");
    Objects.requireNonNull(roleType, "roleType must be set");
    Objects.requireNonNull(dataRights, "dataRights must be set");
    extraGroups = Set.copyOf(extraGroups);
    Objects.requireNonNull(affiliation, "affiliation must be set, NONE for none");
    functionRights = Set.copyOf(functionRights);
  }

  /** A caller whose company and projects do not matter. */
  public Caller(
      int associateId,
      String name,
      int primaryGroup,
      Set<Integer> extraGroups,
      RoleType roleType,
      boolean system,
      Set<String> functionRights,
      DataRights dataRights) {
    this(
        associateId,
        name,
        primaryGroup,
        extraGroups,
        roleType,
        system,
        functionRights,
        dataRights,
        Affiliation.NONE);
  }

  /** This caller as the owner of what it makes. */
  public RowOwner asOwner() {
    return new RowOwner(associateId, groups(), affiliation);
  }

  /** All groups, the primary one among them. */
  public Set<Integer> groups() {
    Set<Integer> groups = new HashSet<>(extraGroups);
    groups.add(primaryGroup);
    return groups;
  }

  public boolean holds(String functionRight) {
    return system || functionRights.contains(functionRight);
  }

  /** Refuses a caller whose role lacks the functional right. */
  public void require(String functionRight) {
    if (!holds(functionRight)) {
      throw AccessDenied.toFunction(functionRight);
    }
  }
}
