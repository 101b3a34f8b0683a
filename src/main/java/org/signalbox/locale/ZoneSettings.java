package org.signalbox.locale;

import java.util.Objects;

/**
 * What an operator may set about time zones.
 *
 * @param base code, id or tz name of the zone of callers who name none
 * @param chosen whether callers may choose a zone at all (wire-contract 8.3)
 */
public record ZoneSettings(String base, boolean chosen) {

  public ZoneSettings {
    Objects.requireNonNull(base, "base must be set");
  }
}
