package org.signalbox.rights;

import java.util.Set;

/**
 * Where somebody belongs outside the organisation, which decides the relations of external users
 * (domain.md 5).
 *
 * @param company key of the company, 0 for none
 * @param projects keys of the projects that the person takes part in
 */
public record Affiliation(int company, Set<Integer> projects) {

  public static final Affiliation NONE = new Affiliation(0, Set.of());

  public Affiliation {
    projects = Set.copyOf(projects);
  }

  boolean sharesCompany(Affiliation other) {
    return company != 0 && company == other.company;
  }

  boolean sharesProject(Affiliation other) {
    return projects.stream().anyMatch(other.projects::contains);
  }
}
