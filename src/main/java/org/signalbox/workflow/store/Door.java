package org.signalbox.workflow.store;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.signalbox.workflow.engine.Candidate;
import org.signalbox.workflow.engine.Columns;
import org.signalbox.workflow.engine.Criteria;
import org.signalbox.workflow.engine.Numbered;
import org.signalbox.workflow.engine.WorkflowStatus;
import org.signalbox.workflow.store.Enrolments.Knock;

/**
 * What of a flow decides who may enter (domain.md 3.5).
 *
 * @param filter asks for columns of a person, at the time in the zone
 */
public record Door(
    WorkflowStatus status,
    boolean startOnlyOnce,
    Optional<Instant> enrolmentEnd,
    Criteria filter,
    ZoneId zone) {

  private static final String SQL =
      """
      select w.workflow_id, w.status, w.start_only_once,
        case when w.use_enrollment_end
          then to_char(w.enrollment_end at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') end,
        cast(w.filter as text),
        (select z.iana from tzlocation z where z.tzlocation_id = w.tzLocationId)
      from workflow w where w.workflow_id = any(cast(?1 as int[]))
      """;

  /**
   * Those of the flows that exist, by key.
   *
   * @param otherwise the zone of flows without one of their own
   */
  public static Map<Integer, Door> of(
      EntityManager entityManager, Collection<Integer> flows, ZoneId otherwise) {
    Map<Integer, Door> doors = new HashMap<>();
    List<?> rows =
        entityManager.createNativeQuery(SQL).setParameter(1, SqlArray.of(flows)).getResultList();
    for (Object item : rows) {
      @Nullable Object[] row = (@Nullable Object[]) item;
      doors.put((Integer) row[0], door(row, otherwise));
    }
    return doors;
  }

  /**
   * Somebody who exists at this door.
   *
   * @param knock what the database says about the person at this door
   * @param retired whether the person is a former employee
   * @param values of the person, as the filter asks for them
   */
  public Candidate candidate(Knock knock, boolean retired, Map<String, ?> values, Instant now) {
    return new Candidate(
        status,
        enrolmentEnd,
        now,
        true,
        retired,
        startOnlyOnce,
        knock.before(),
        knock.inside(),
        knock.blocked(),
        filter.matches(values));
  }

  private static Door door(@Nullable Object[] row, ZoneId otherwise) {
    return new Door(
        Numbered.of(WorkflowStatus.class, number(row[1])),
        Boolean.TRUE.equals(row[2]),
        Optional.ofNullable(row[3]).map(text -> Instant.parse(text.toString())),
        Criteria.of(
            Optional.ofNullable(row[4])
                .map(Object::toString)
                .map(PlainJson::array)
                .orElse(List.of()),
            Columns.PERSON),
        FlowZone.of(row[5], otherwise));
  }

  private static int number(@Nullable Object value) {
    return value == null ? 0 : ((Number) value).intValue();
  }
}
