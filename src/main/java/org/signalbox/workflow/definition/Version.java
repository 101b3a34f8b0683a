package org.signalbox.workflow.definition;

import jakarta.persistence.EntityManager;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.signalbox.locale.Reading;
import org.signalbox.wire.Carrier;

/**
 * The reading of a flow that a save is made of: of what the flow had when it was last saved, or
 * when its status changed after that, which is told as an update too.
 */
final class Version {

  private static final String TOLD_SINCE_SAVED =
      """
      select coalesce(a.name, ''), to_char(w.definition_saved at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS'),
        to_char(k.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
      from workflow w left join associate a on a.associate_id = w.updated_associate_id
      cross join lateral (
        select w.definition_saved union select coalesce(w.updated, w.definition_saved) union
        select e.at from audit_entry e
        where e.table_name = 'workflow' and e.record_id = w.workflow_id
          and e.at >= w.definition_saved) k(at)
      where w.workflow_id = ?1 and w.definition_saved is not null
      """;

  private Version() {}

  /** Refuses a save that is made of an older reading; one of no reading replaces any. */
  static void check(EntityManager entityManager, int workflowId, Carrier sent) {
    Optional<Reading> read = read(sent.text("UpdatedDate"));
    if (read.isPresent()) {
      List<Object[]> told = told(entityManager, workflowId);
      if (!told.isEmpty() && told.stream().noneMatch(stamp -> isOf(read.get(), stamp))) {
        throw FlowNotEditable.savedSince(
            sent.number("EmailFlowId"), told.get(0)[0].toString(), told.get(0)[1].toString());
      }
    }
  }

  private static List<Object[]> told(EntityManager entityManager, int workflowId) {
    List<?> rows =
        entityManager
            .createNativeQuery(TOLD_SINCE_SAVED)
            .setParameter(1, workflowId)
            .getResultList();
    return rows.stream().map(Object[].class::cast).toList();
  }

  private static boolean isOf(Reading read, Object[] stamp) {
    return read.isOf(Optional.of(Instant.parse(stamp[2].toString())));
  }

  private static Optional<Reading> read(String text) {
    try {
      return Reading.sent(text);
    } catch (DateTimeException malformed) {
      throw InvalidFlow.ofDate("UpdatedDate");
    }
  }
}
