package org.signalbox.workflow.store;

import jakarta.persistence.EntityManager;
import java.time.Instant;

/** Remembers who changed what belongs to a flow: one statement for any number of things. */
public final class FlowAudit {

  private static final String WRITE =
      """
      insert into audit_entry (at, associate_id, operation, correlation_id, table_name, record_id, old, new)
      values (cast(?1 as timestamptz), ?2, ?3, gen_random_uuid(), 'workflow', ?4,
        cast(nullif(cast(?5 as text), '') as jsonb), cast(nullif(cast(?6 as text), '') as jsonb))
      """;

  private final EntityManager entityManager;
  private final int associateId;
  private final Instant now;

  public FlowAudit(EntityManager entityManager, int associateId, Instant now) {
    this.entityManager = entityManager;
    this.associateId = associateId;
    this.now = now;
  }

  /**
   * Writes an entry.
   *
   * @param before a JSON object of what was there, empty for nothing
   * @param after one of what is there now
   */
  public void write(String operation, int workflowId, String before, String after) {
    entityManager
        .createNativeQuery(WRITE)
        .setParameter(1, now.toString())
        .setParameter(2, associateId)
        .setParameter(3, operation)
        .setParameter(4, workflowId)
        .setParameter(5, before)
        .setParameter(6, after)
        .executeUpdate();
  }
}
