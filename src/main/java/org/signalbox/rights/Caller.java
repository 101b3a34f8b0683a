package org.signalbox.rights;

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
 */
public record Caller(
    int associateId,
    String name,
    int primaryGroup,
    Set<Integer> extraGroups,
    RoleType roleType,
    boolean system,
    Set<String> functionRights,
    DataRights dataRights) {

  public Caller {
    Objects.requireNonNull(name, "name must be set");
    Objects.requireNonNull(roleType, "roleType must be set");
    Objects.requireNonNull(dataRights, "dataRights must be set");
    extraGroups = Set.copyOf(extraGroups);
    functionRights = Set.copyOf(functionRights);
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
