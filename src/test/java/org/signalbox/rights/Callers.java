package org.signalbox.rights;

import java.util.List;
import java.util.Set;

/** Callers for tests: associate 5 of group 1, also in the groups 2 and 3. */
final class Callers {

  private Callers() {}

  static Caller with(RoleType roleType, DataRights.Entry... entries) {
    return new Caller(
        5, "astrid", 1, Set.of(2, 3), roleType, false, Set.of(), DataRights.of(List.of(entries)));
  }

  static Caller of(RoleType roleType, Affiliation affiliation, DataRights.Entry... entries) {
    return new Caller(
        5,
        "astrid",
        1,
        Set.of(2, 3),
        roleType,
        false,
        Set.of(),
        DataRights.of(List.of(entries)),
        affiliation);
  }

  static Caller employee(DataRights.Entry... entries) {
    return with(RoleType.EMPLOYEE, entries);
  }

  static Caller system() {
    return new Caller(5, "system", 1, Set.of(), RoleType.EMPLOYEE, true, Set.of(), DataRights.NONE);
  }
}
