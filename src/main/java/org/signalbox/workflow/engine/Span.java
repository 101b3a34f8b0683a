package org.signalbox.workflow.engine;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * So many intervals, for which a step waits (domain.md 6.2 and 6.3).
 *
 * @param unit never None
 * @param count of them, perhaps 0
 */
record Span(IntervalType unit, int count) {

  private static final Span USUAL_LIMIT = new Span(IntervalType.Days, 7);

  /** For how long the step waits; empty when it waits for a date, for ever, or not at all. */
  static Optional<Span> of(StepType type, StepSettings settings) {
    return switch (type) {
      case WaitForTime ->
          settings.is("timeWaitAlgorithm", 1, "NumIntervals")
              ? intervals(settings)
              : Optional.empty();
      case WaitForAction -> limit(settings);
      default -> Optional.empty();
    };
  }

  /** That of a wait-for-time step; empty when the settings tell none. */
  static Optional<Span> intervals(StepSettings settings) {
    return settings
        .constant(IntervalType.class, "intervalType")
        .filter(unit -> unit != IntervalType.None)
        .map(unit -> new Span(unit, settings.key("numIntervals").orElse(0)));
  }

  /** That after which a wait for an action is given up; empty for never. */
  static Optional<Span> limit(StepSettings settings) {
    if (!settings.flag("waitForTimeout", true)) {
      return Optional.empty();
    }
    IntervalType unit =
        settings
            .constant(IntervalType.class, "timeoutIntervalType")
            .filter(type -> type != IntervalType.None)
            .orElse(IntervalType.Days);
    int given = settings.key("actionTimeout").orElse(0);
    return Optional.of(given > 0 ? new Span(unit, given) : USUAL_LIMIT);
  }

  Instant after(Instant from, ZoneId zone) {
    return unit.after(from, count, zone);
  }
}
