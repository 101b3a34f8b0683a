package org.signalbox.workflow.status;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.signalbox.workflow.engine.IntervalType;
import org.signalbox.workflow.engine.Pause;
import org.signalbox.workflow.engine.ResumeBehaviour;
import org.signalbox.workflow.store.Plans;
import org.signalbox.workflow.store.SqlArray;
import org.signalbox.workflow.store.Workflow;

/**
 * What a pause that is over does to the waits for so and so long (decision 16), as rows for the
 * statement that moves all of them: the engine tells it, because days are days of a calendar.
 *
 * <p>A wait that begins again ends at the same time for everybody at its step. Otherwise ends move
 * by the time that the flow was paused, and on the calendar by some seconds more or less: those
 * that move by as much are one row, of which there are few, however many people wait.
 */
final class PausedWaits {

  private static final JsonProvider JSON = JsonProvider.provider();

  private static final String STILL_TO_COME =
      """
       from workflow w join workflow_instance i on i.workflow_id = w.workflow_id
      where w.workflow_id = ?1 and i.status = 2 and i.step_level < 2 and i.wait_until > w.paused_at
        and i.wait_until < '9999-01-01' and i.current_step = any(cast(?2 as int[]))
      """;

  /**
   * {@code ?1} flow, {@code ?2} steps: the first and the last end of each quarter of an hour, of
   * which there are few however many people wait.
   */
  private static final String QUARTERS =
      "select i.current_step, min(i.wait_until), max(i.wait_until)"
          + STILL_TO_COME
          + """
      group by i.current_step, date_bin('15 minutes', i.wait_until, timestamptz 'epoch')
      order by 1, 2
      """;

  /** {@code ?3} stretches: every end in them, as the first and the last of its own. */
  private static final String ENDS =
      "select distinct i.current_step, i.wait_until, i.wait_until"
          + STILL_TO_COME
          + """
        and exists (
          select from jsonb_to_recordset(cast(?3 as jsonb)) as s(
            step int, first timestamptz, last timestamptz)
          where s.step = i.current_step and i.wait_until between s.first and s.last)
      order by 1, 2
      """;

  private final EntityManager entityManager;
  private final int workflowId;
  private final JsonArrayBuilder rows = JSON.createArrayBuilder();

  private PausedWaits(EntityManager entityManager, int workflowId) {
    this.entityManager = entityManager;
    this.workflowId = workflowId;
  }

  /**
   * The rows: a step with the end of its waits ({@code again}), or with the seconds that its ends
   * move by beyond the length of the pause ({@code more}), those from {@code first} to {@code last}
   * or all. None where the clock ran on.
   *
   * @param workflow that is paused still
   * @param otherwise the zone of a flow without one of its own
   */
  static String json(
      EntityManager entityManager, Workflow workflow, Instant now, ZoneId otherwise) {
    PausedWaits waits = new PausedWaits(entityManager, workflow.id());
    if (workflow.resumeBehaviour() != ResumeBehaviour.AsIs) {
      Instant from = workflow.pausedAt().orElseThrow();
      Plans.of(entityManager, List.of(workflow.id()), otherwise)
          .values()
          .forEach(plan -> waits.add(workflow.resumeBehaviour(), new Pause(plan, from, now)));
    }
    return waits.rows.build().toString();
  }

  private void add(ResumeBehaviour behaviour, Pause pause) {
    switch (behaviour) {
      case AsIs -> {}
      case RestartWait -> pause.restarted().forEach(this::restart);
      case ActiveTimeOnly -> postpone(pause);
    }
  }

  private void restart(int step, Instant end) {
    rows.add(row(step).add("again", end.toString()));
  }

  private void postpone(Pause pause) {
    Map<Integer, IntervalType> onCalendar = new TreeMap<>();
    pause
        .units()
        .forEach(
            (step, unit) -> {
              if (unit.onCalendar()) {
                onCalendar.put(step, unit);
              } else {
                rows.add(row(step).add("more", 0));
              }
            });
    if (!onCalendar.isEmpty()) {
      postpone(new Calendar(pause, onCalendar));
    }
  }

  /** Where a quarter of an hour does not move as a whole, each end is looked at. */
  private void postpone(Calendar calendar) {
    String steps = SqlArray.of(calendar.units().keySet());
    JsonArrayBuilder mixed = JSON.createArrayBuilder();
    add(query(QUARTERS, steps), calendar).forEach(quarter -> mixed.add(quarter.json()));
    JsonArray torn = mixed.build();
    if (!torn.isEmpty()) {
      add(query(ENDS, steps).setParameter(3, torn.toString()), calendar);
    }
  }

  private Query query(String sql, String steps) {
    return entityManager.createNativeQuery(sql).setParameter(1, workflowId).setParameter(2, steps);
  }

  /** Makes rows of stretches that follow each other, and tells those that do not move as one. */
  private List<Stretch> add(Query stretches, Calendar calendar) {
    List<Stretch> mixed = new ArrayList<>();
    Optional<Stretch> open = Optional.empty();
    for (Object item : stretches.getResultList()) {
      Stretch next = Stretch.of((Object[]) item);
      if (calendar.more(next, next.first()) != calendar.more(next, next.last())) {
        mixed.add(next);
        open.ifPresent(one -> close(one, calendar));
        open = Optional.empty();
      } else if (open.filter(one -> calendar.movesBy(one, next)).isPresent()) {
        open = open.map(one -> one.upTo(next));
      } else {
        open.ifPresent(one -> close(one, calendar));
        open = Optional.of(next);
      }
    }
    open.ifPresent(one -> close(one, calendar));
    return mixed;
  }

  private void close(Stretch stretch, Calendar calendar) {
    rows.add(stretch.json().add("more", calendar.more(stretch, stretch.first())));
  }

  private static JsonObjectBuilder row(int step) {
    return JSON.createObjectBuilder().add("step", step);
  }

  /** How ends move that are counted in days of a calendar. */
  private record Calendar(Pause pause, Map<Integer, IntervalType> units) {

    /** The seconds by which an end in the stretch moves beyond the length of the pause. */
    long more(Stretch stretch, Instant end) {
      IntervalType unit = units.getOrDefault(stretch.step(), IntervalType.None);
      return pause.later(unit, end).minus(pause.length()).toSeconds();
    }

    boolean movesBy(Stretch one, Stretch next) {
      return one.step() == next.step() && more(one, one.first()) == more(next, next.first());
    }
  }

  /** Ends of waits at a step, from the first to the last. */
  private record Stretch(int step, Instant first, Instant last) {

    static Stretch of(Object[] row) {
      return new Stretch(
          (Integer) row[0], ((Timestamp) row[1]).toInstant(), ((Timestamp) row[2]).toInstant());
    }

    Stretch upTo(Stretch next) {
      return new Stretch(step, first, next.last);
    }

    JsonObjectBuilder json() {
      return row(step).add("first", first.toString()).add("last", last.toString());
    }
  }
}
