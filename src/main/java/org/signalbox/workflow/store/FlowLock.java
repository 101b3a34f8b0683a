package org.signalbox.workflow.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import org.signalbox.schema.NamedQueries;

/**
 * Keeps the status of flows and the moves of their runs apart until the end of the transaction: who
 * moves runs shares the flow, who sets its status has it alone.
 *
 * <p>An advisory lock, because it queues: shared row locks let newcomers in past somebody who waits
 * to pause the flow, and cost a write each.
 */
public final class FlowLock {

  private static final int SPACE = 0x51_67_6E;

  private FlowLock() {}

  /** Has one flow alone: waits for all who move its runs, and makes newcomers wait. */
  public static void alone(EntityManager entityManager, int workflowId) {
    entityManager
        .createNativeQuery("select cast(pg_advisory_xact_lock(%d, ?1) as text)".formatted(SPACE))
        .setParameter(1, workflowId)
        .getSingleResult();
  }

  /**
   * The statement that shares flows, in the order of their keys, for {@link #shared}.
   *
   * @param query gives the keys, each once, in a column {@code workflow_id}
   */
  public static String sharing(String query) {
    return """
    select f.workflow_id, cast(pg_advisory_xact_lock_shared(%d, f.workflow_id) as text)
    from (select workflow_id from (%s) q order by workflow_id offset 0) f
    """
        .formatted(SPACE, query);
  }

  /**
   * Shares flows.
   *
   * @param sharing the statement
   * @param parameters of its query
   * @return the keys
   */
  public static List<Integer> shared(
      EntityManager entityManager, String sharing, Object... parameters) {
    Query locking = NamedQueries.of(entityManager, sharing);
    for (int i = 0; i < parameters.length; i++) {
      locking.setParameter(i + 1, parameters[i]);
    }
    return ((List<?>) locking.getResultList())
        .stream().map(row -> (Integer) ((Object[]) row)[0]).toList();
  }

  /**
   * For statements that must not wait: an expression that is true when the flow is shared now, and
   * false while somebody has it alone or waits to.
   *
   * @param key an expression for the key of the flow
   */
  public static String sharedIfFree(String key) {
    return "pg_try_advisory_xact_lock_shared(%d, %s)".formatted(SPACE, key);
  }
}
