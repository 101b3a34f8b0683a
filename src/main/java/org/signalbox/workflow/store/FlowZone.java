package org.signalbox.workflow.store;

import java.time.ZoneId;
import java.time.zone.ZoneRulesProvider;
import org.jspecify.annotations.Nullable;

/** The zone in which a flow tells its dates. */
public final class FlowZone {

  private FlowZone() {}

  /**
   * The zone of that name, unless there is none or this Java's list is older than the database's.
   */
  public static ZoneId of(@Nullable Object iana, ZoneId otherwise) {
    String name = iana == null ? "" : iana.toString();
    // those of ZoneId are a copy for each call
    return ZoneRulesProvider.getAvailableZoneIds().contains(name) ? ZoneId.of(name) : otherwise;
  }
}
