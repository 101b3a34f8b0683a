package org.signalbox.workflow.engine;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/**
 * Until when a step waits (domain.md 6.3), in the zone of the flow.
 *
 * <p>The vendor's carrier has no field for {@code UntilDateField}; here the setting {@code
 * dateField} names a column of {@link Columns}. Without it the algorithm is unknown.
 */
final class TimeWait {

  private static final int DEFAULT_TIMEOUT_DAYS = 7;

  private final StepSettings settings;
  private final Instant arrival;
  private final ZoneId zone;

  TimeWait(StepSettings settings, Instant arrival, ZoneId zone) {
    this.settings = settings;
    this.arrival = arrival;
    this.zone = zone;
  }

  /** The end of a wait-for-time step, perhaps long past; empty when the settings tell none. */
  Optional<Instant> end(Map<String, ?> values) {
    return switch (settings
        .constant(TimeWaitAlgorithm.class, "timeWaitAlgorithm")
        .orElse(TimeWaitAlgorithm.None)) {
      case None -> Optional.empty();
      case NumIntervals -> intervals();
      case UntilSpecified -> instant(settings.text("until"));
      case UntilDateField -> dateField(values);
    };
  }

  /** When a wait for an action is given up; empty for never. */
  Optional<Instant> timeout() {
    if (!settings.flag("waitForTimeout", true)) {
      return Optional.empty();
    }
    IntervalType unit =
        settings
            .constant(IntervalType.class, "timeoutIntervalType")
            .filter(type -> type != IntervalType.None)
            .orElse(IntervalType.Days);
    int given = settings.key("actionTimeout").orElse(0);
    return Optional.of(
        given > 0
            ? unit.after(arrival, given, zone)
            : IntervalType.Days.after(arrival, DEFAULT_TIMEOUT_DAYS, zone));
  }

  private Optional<Instant> intervals() {
    return settings
        .constant(IntervalType.class, "intervalType")
        .filter(type -> type != IntervalType.None)
        .map(type -> type.after(arrival, settings.key("numIntervals").orElse(0), zone));
  }

  private Optional<Instant> dateField(Map<String, ?> values) {
    Object value = values.get(Columns.PERSON.canonical(settings.text("dateField")));
    return value == null ? Optional.empty() : instant(value.toString());
  }

  private Optional<Instant> instant(String text) {
    return LocalTimes.parse(text).map(this::instant);
  }

  private Instant instant(LocalDateTime local) {
    return local.atZone(zone).toInstant();
  }
}
