package org.signalbox.rights;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The columns by which statements tell whose a row is and who may see it, whatever its table: the
 * owner, its group, those of its further groups that matter, whether the row is visible, the
 * shortest override, the owner's company, those of its projects that matter.
 */
public final class RowColumns {

  private RowColumns() {}

  /**
   * The row of which they tell.
   *
   * @param at index of the first of the columns
   */
  public static Row read(String table, int id, @Nullable Object[] columns, int at) {
    Set<Integer> groups = new HashSet<>(ids(columns[at + 2]));
    groups.add(number(columns[at + 1]));
    return new Row(
        table,
        id,
        new RowOwner(
            number(columns[at]),
            groups,
            new Affiliation(number(columns[at + 5]), ids(columns[at + 6]))),
        Boolean.TRUE.equals(columns[at + 3]) ? Visibility.ALL : Visibility.NONE,
        columns[at + 4] == null ? Level.DELETE : Level.ofLetters(number(columns[at + 4])));
  }

  private static Set<Integer> ids(@Nullable Object list) {
    return Optional.ofNullable(list).stream()
        .flatMap(text -> Arrays.stream(text.toString().split(",", -1)))
        .map(Integer::valueOf)
        .collect(Collectors.toSet());
  }

  private static int number(@Nullable Object value) {
    return value == null ? 0 : ((Number) value).intValue();
  }
}
