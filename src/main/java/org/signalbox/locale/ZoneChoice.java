package org.signalbox.locale;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/** Which zone a request gets (wire-contract 8.3). */
public final class ZoneChoice {

  static final Zone UTC = new Zone(1, "UTC", ZoneOffset.UTC);

  /** What there is before the zones were read. */
  static final ZoneChoice UNLOADED = new ZoneChoice(new ZoneTable(List.of()), UTC, true);

  private final ZoneTable table;
  private final Zone base;
  private final boolean chosen;

  ZoneChoice(ZoneTable table, Zone base, boolean chosen) {
    this.table = table;
    this.base = base;
    this.chosen = chosen;
  }

  /** Fails when there is no such base zone. */
  static ZoneChoice of(ZoneSettings settings, ZoneTable table) {
    Zone base =
        table
            .find(settings.base())
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "Setting signalbox.base-time-zone must be the code of a time zone, but is '"
                            + settings.base()
                            + "'."));
    return new ZoneChoice(table, base, settings.chosen());
  }

  /**
   * The zone asked for, or the base zone when it is unknown. Where callers may not choose, whoever
   * wants offsets gets UTC.
   */
  DateText dates(ZoneHeader asked) {
    return new DateText(zone(asked), asked.withOffset());
  }

  ZoneId base() {
    return base.rules();
  }

  private Zone zone(ZoneHeader asked) {
    if (chosen) {
      return asked.name().flatMap(table::find).orElse(base);
    }
    return asked.withOffset() ? UTC : base;
  }
}
