package org.signalbox.rights;

import java.util.List;

/** What kind of user a role is for, {@code role.roleType} (domain.md 1.4). */
public enum RoleType {
  EMPLOYEE,
  EXTERNAL,
  ANONYMOUS;

  private static final List<RoleType> BY_NUMBER = List.of(values());

  /** Reads the database number. */
  public static RoleType of(int number) {
    if (number < 0 || number >= BY_NUMBER.size()) {
      throw new IllegalArgumentException("roleType must be 0 to 2, not " + number);
    }
    return BY_NUMBER.get(number);
  }
}
