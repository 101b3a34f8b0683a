package org.signalbox.workflow.store;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.signalbox.workflow.engine.Columns;
import org.signalbox.workflow.engine.Criteria;
import org.signalbox.workflow.engine.Numbered;
import org.signalbox.workflow.engine.WorkflowStatus;

/** What of a flow decides who may enter (domain.md 3.5). */
public record Door(
    WorkflowStatus status, boolean startOnlyOnce, Optional<Instant> enrolmentEnd, Criteria filter) {

  private static final String SQL =
      """
      select w.workflow_id, w.status, w.start_only_once,
        case when w.use_enrollment_end
          then to_char(w.enrollment_end at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') end,
        cast(w.filter as text)
      from workflow w where w.workflow_id = any(cast(?1 as int[]))
      """;

  /** Those of the flows that exist, by key. */
  public static Map<Integer, Door> of(EntityManager entityManager, Collection<Integer> flows) {
    Map<Integer, Door> doors = new HashMap<>();
    List<?> rows =
        entityManager.createNativeQuery(SQL).setParameter(1, SqlArray.of(flows)).getResultList();
    for (Object item : rows) {
      @Nullable Object[] row = (@Nullable Object[]) item;
      doors.put((Integer) row[0], door(row));
    }
    return doors;
  }

  private static Door door(@Nullable Object[] row) {
    return new Door(
        Numbered.of(WorkflowStatus.class, number(row[1])),
        Boolean.TRUE.equals(row[2]),
        Optional.ofNullable(row[3]).map(text -> Instant.parse(text.toString())),
        Criteria.of(
            Optional.ofNullable(row[4])
                .map(Object::toString)
                .map(PlainJson::array)
                .orElse(List.of()),
            Columns.PERSON));
  }

  private static int number(@Nullable Object value) {
    return value == null ? 0 : ((Number) value).intValue();
  }
}
