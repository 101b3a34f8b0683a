package org.signalbox.rights;

import java.util.Arrays;

/**
 * What a caller is to the owner of a row (domain.md 5).
 *
 * <p>The database and the API swap the numbers 2 and 3. External and anonymous callers never match
 * a relation of employees. To an external caller a row is of somebody of the own company, else of
 * somebody in one of the own projects, else {@link #EXTERNAL}; to an anonymous one it is always
 * {@link #ANONYMOUS}. The last three are only read and kept.
 */
public enum Relation {
  OWN(0, 0),
  PRIMARY_GROUP(1, 1),
  OTHER_GROUP(3, 2),
  OTHER_ASSOCIATES(2, 3),
  EXTERNAL(4, 4),
  ANONYMOUS(5, 5),
  MY_COMPANY(6, 6),
  SAME_PROJECT(7, 7),
  OTHER_TO_EXTERNAL(8, 8),
  HIDE(9, 9),
  CUSTOM_OBJECTS(10, 10);

  private final int databaseNumber;
  private final int apiNumber;

  Relation(int databaseNumber, int apiNumber) {
    this.databaseNumber = databaseNumber;
    this.apiNumber = apiNumber;
  }

  /** Reads {@code DataRight.relationToOwner}. */
  public static Relation ofDatabase(int number) {
    return Arrays.stream(values())
        .filter(relation -> relation.databaseNumber == number)
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("relationToOwner must be 0 to 10, not " + number));
  }

  /** The first relation, from the top, that holds between the caller and the owner. */
  public static Relation between(Caller caller, RowOwner owner) {
    return switch (caller.roleType()) {
      case EXTERNAL -> ofOutsider(caller.affiliation(), owner.affiliation());
      case ANONYMOUS -> ANONYMOUS;
      case EMPLOYEE -> betweenEmployees(caller, owner);
    };
  }

  private static Relation ofOutsider(Affiliation caller, Affiliation owner) {
    if (caller.sharesCompany(owner)) {
      return MY_COMPANY;
    }
    return caller.sharesProject(owner) ? SAME_PROJECT : EXTERNAL;
  }

  private static Relation betweenEmployees(Caller caller, RowOwner owner) {
    if (owner.associateId() == caller.associateId()) {
      return OWN;
    }
    if (owner.groups().contains(caller.primaryGroup())) {
      return PRIMARY_GROUP;
    }
    return caller.extraGroups().stream().anyMatch(owner.groups()::contains)
        ? OTHER_GROUP
        : OTHER_ASSOCIATES;
  }

  public int databaseNumber() {
    return databaseNumber;
  }

  /** The number in the API's {@code RoleRelationToOwner}. */
  public int apiNumber() {
    return apiNumber;
  }
}
