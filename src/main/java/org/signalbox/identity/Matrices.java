package org.signalbox.identity;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.signalbox.rights.DataRights;
import org.signalbox.rights.Level;
import org.signalbox.rights.Relation;

/**
 * Role matrices by the text that {@link Accounts} reads them in. A server has a handful of roles
 * and reads one with every request, so each distinct text is taken apart once.
 */
final class Matrices {

  private static final int MOST_ROLES = 1000;
  private static final Map<String, DataRights> BY_TEXT = new ConcurrentHashMap<>();

  private Matrices() {}

  static DataRights read(String text) {
    if (BY_TEXT.size() > MOST_ROLES) {
      BY_TEXT.clear();
    }
    return BY_TEXT.computeIfAbsent(text, Matrices::parse);
  }

  private static DataRights parse(String text) {
    return text.isEmpty()
        ? DataRights.NONE
        : DataRights.of(Arrays.stream(text.split(",")).map(Matrices::entry).toList());
  }

  private static DataRights.Entry entry(String cell) {
    List<String> parts = List.of(cell.split(" ", 4));
    return new DataRights.Entry(
        parts.get(0),
        parts.get(3),
        Relation.ofDatabase(Integer.parseInt(parts.get(1))),
        Level.ofLetters(Integer.parseInt(parts.get(2))));
  }
}
