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
      case NumIntervals -> Span.intervals(settings).map(span -> span.after(arrival, zone));
      case UntilSpecified -> instant(settings.text("until"));
      case UntilDateField -> dateField(values);
    };
  }

  /** When a wait for an action is given up; empty for never. */
  Optional<Instant> timeout() {
    return Span.limit(settings).map(span -> span.after(arrival, zone));
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
