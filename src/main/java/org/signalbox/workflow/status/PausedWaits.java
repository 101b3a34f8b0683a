package org.signalbox.workflow.status;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.signalbox.workflow.engine.IntervalType;
import org.signalbox.workflow.engine.Pause;
import org.signalbox.workflow.engine.Plan;
import org.signalbox.workflow.store.SqlArray;

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
  private static final int RESTART = 1;
  private static final int COUNT_ACTIVE_TIME = 2;

  private static final String PAUSE =
      """
      select resume_behaviour, to_char(paused_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
      from workflow where workflow_id = ?1 and paused_at is not null
      """;

  /** {@code ?1} flow, {@code ?2} steps: the ends that are still to come, of each step in order. */
  private static final String ENDS =
      """
      select distinct i.current_step,
        to_char(i.wait_until at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
      from workflow w join workflow_instance i on i.workflow_id = w.workflow_id
      where w.workflow_id = ?1 and i.status = 2 and i.step_level < 2 and i.wait_until > w.paused_at
        and i.wait_until < '9999-01-01' and i.current_step = any(cast(?2 as int[]))
      order by 1, 2
      """;

  private final EntityManager entityManager;
  private final Plan plan;
  private final Instant now;
  private final JsonArrayBuilder rows = JSON.createArrayBuilder();

  private PausedWaits(EntityManager entityManager, Plan plan, Instant now) {
    this.entityManager = entityManager;
    this.plan = plan;
    this.now = now;
  }

  /**
   * The rows: a step with the end of its waits ({@code again}), or with the seconds that its ends
   * move by beyond the length of the pause ({@code more}), those from {@code first} to {@code last}
   * or all.
   */
  static String json(EntityManager entityManager, Plan plan, Instant now) {
    PausedWaits waits = new PausedWaits(entityManager, plan, now);
    waits.read();
    return waits.rows.build().toString();
  }

  private void read() {
    List<?> found =
        entityManager.createNativeQuery(PAUSE).setParameter(1, plan.workflowId()).getResultList();
    for (Object item : found) {
      Object[] row = (Object[]) item;
      Instant from = Instant.parse(row[1].toString());
      Pause pause = new Pause(plan, from, now);
      switch (((Number) row[0]).intValue()) {
        case RESTART -> pause.restarted().forEach(this::restart);
        case COUNT_ACTIVE_TIME -> postpone(pause, Duration.between(from, now));
        default -> {} // the clock ran on
      }
    }
  }

  private void restart(int step, Instant end) {
    rows.add(row(step).add("again", end.toString()));
  }

  private void postpone(Pause pause, Duration length) {
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
    Ends ends = new Ends();
    for (Object item : ends(onCalendar)) {
      Object[] row = (Object[]) item;
      int step = (Integer) row[0];
      String end = row[1].toString();
      IntervalType unit = onCalendar.getOrDefault(step, IntervalType.None);
      ends.add(step, end, pause.later(unit, Instant.parse(end)).minus(length).toSeconds());
    }
    ends.close();
  }

  private List<?> ends(Map<Integer, IntervalType> onCalendar) {
    return onCalendar.isEmpty()
        ? List.of()
        : entityManager
            .createNativeQuery(ENDS)
            .setParameter(1, plan.workflowId())
            .setParameter(2, SqlArray.of(onCalendar.keySet()))
            .getResultList();
  }

  private static JsonObjectBuilder row(int step) {
    return JSON.createObjectBuilder().add("step", step);
  }

  /** Ends that follow each other and move by as much. */
  private final class Ends {
    private int step;
    private long more;
    private String first = "";
    private String last = "";

    void add(int nextStep, String end, long seconds) {
      if (first.isEmpty() || nextStep != step || seconds != more) {
        close();
        step = nextStep;
        more = seconds;
        first = end;
      }
      last = end;
    }

    void close() {
      if (!first.isEmpty()) {
        rows.add(row(step).add("more", more).add("first", first).add("last", last));
      }
    }
  }
}
