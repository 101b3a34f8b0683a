package org.signalbox.locale;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The time zones by all the names that a caller may use, in any case: code, id, and the name in the
 * tz database, which also stands for a zone that is not in the list (wire-contract 8.2).
 */
final class ZoneTable {

  private final Map<String, Zone> byName = new HashMap<>();

  ZoneTable(List<Zone> zones) {
    ZoneId.getAvailableZoneIds().stream()
        .filter(name -> name.contains("/"))
        .forEach(name -> byName.put(key(name), new Zone(0, name, ZoneId.of(name))));
    for (Zone zone : zones) {
      byName.merge(key(zone.rules().getId()), zone, ZoneTable::listed);
    }
    for (Zone zone : zones) {
      byName.put(Integer.toString(zone.id()), zone);
      byName.put(key(zone.code()), zone);
    }
  }

  Optional<Zone> find(String name) {
    return Optional.ofNullable(byName.get(key(name)));
  }

  /** The first zone of the list that has the name, before the one that is not in the list. */
  private static Zone listed(Zone known, Zone next) {
    return known.id() == 0 ? next : known;
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
