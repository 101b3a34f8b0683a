package org.signalbox.workflow.engine;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Set;

/**
 * The hours in which a flow may send (domain.md 6.3).
 *
 * @param days the days on which it opens
 * @param start when it opens
 * @param end when it closes; not after the start means on the next day
 */
public record TimeFrame(Set<DayOfWeek> days, LocalTime start, LocalTime end) {

  public TimeFrame {
    days = Set.copyOf(days);
  }
}
