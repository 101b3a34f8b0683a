package org.signalbox.workflow.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * A pause of a flow that is over, and the waits for so and so long that it interrupted (domain.md
 * 2.7 and 6.3, decision 16). Waits for a date, or for the hours of the flow, do not depend on it.
 */
public final class Pause {

  private final Plan plan;
  private final Instant from;
  private final Instant to;

  /**
   * A pause.
   *
   * @param plan the flow, as it goes on
   * @param from when it was paused
   * @param to when it goes on
   */
  public Pause(Plan plan, Instant from, Instant to) {
    this.plan = plan;
    this.from = from;
    this.to = to;
  }

  /** How long it was. */
  public Duration length() {
    return Duration.between(from, to);
  }

  /** When waits end that begin again now, by step: all people at one step begin it together. */
  public Map<Integer, Instant> restarted() {
    Instant arrival = plan.arrival(to);
    Map<Integer, Instant> ends = new TreeMap<>();
    spans().forEach((step, span) -> ends.put(step, span.after(arrival, plan.zone())));
    return ends;
  }

  /** The units of waits, by step. */
  public Map<Integer, IntervalType> units() {
    Map<Integer, IntervalType> units = new TreeMap<>();
    spans().forEach((step, span) -> units.put(step, span.unit()));
    return units;
  }

  /**
   * How much later a wait ends of which only active time counts: as much as was left of it is left
   * still.
   *
   * @param unit of the wait
   * @param end when it would have ended, after the pause began
   */
  public Duration later(IntervalType unit, Instant end) {
    return Duration.between(end, unit.asFarBehind(to, from, end, plan.zone()));
  }

  private Map<Integer, Span> spans() {
    Map<Integer, Span> spans = new TreeMap<>();
    plan.steps()
        .forEach(
            (id, step) ->
                Span.of(step.type(), step.settings()).ifPresent(span -> spans.put(id, span)));
    return spans;
  }
}
