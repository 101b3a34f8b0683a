package org.signalbox.rights;

import java.util.List;

/**
 * How far a role may go with a table; each level includes the ones before it (domain.md 5).
 *
 * <p>The letters are those of {@code DataRight.CRUD}, and a level has as many letters as its
 * number.
 */
public enum Level {
  NONE("", "None", 0),
  READ("R", "Select", TableRight.SELECT),
  CREATE("CR", "Insert", TableRight.SELECT | TableRight.INSERT),
  UPDATE("CRU", "Update", TableRight.SELECT | TableRight.INSERT | TableRight.UPDATE),
  DELETE("CRUD", "Delete", TableRight.FULL);

  private static final List<Level> BY_NUMBER = List.of(values());

  private final String crud;
  private final String right;
  private final int mask;

  Level(String crud, String right, int mask) {
    this.crud = crud;
    this.right = right;
    this.mask = mask;
  }

  /** Reads the letters of {@code DataRight.CRUD} or of a deny override. */
  public static Level of(String crud) {
    return BY_NUMBER.stream()
        .filter(level -> level.crud.equals(crud))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("CRUD must be '', R, CR, CRU or CRUD, not " + crud));
  }

  /**
   * The level with that many letters, which is what a query gets from {@code min(length(crud))}.
   */
  public static Level ofLetters(int count) {
    return BY_NUMBER.get(count);
  }

  public boolean includes(Level other) {
    return compareTo(other) >= 0;
  }

  /** The lower of the two: rights only ever take away from each other. */
  public Level cappedAt(Level other) {
    return includes(other) ? other : this;
  }

  /** The name of the right that this level adds, in the words of {@code ETableRight}. */
  String right() {
    return right;
  }

  int mask() {
    return mask;
  }
}
