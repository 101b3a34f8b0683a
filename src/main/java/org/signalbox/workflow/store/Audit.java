package org.signalbox.workflow.store;

import jakarta.persistence.EntityManager;
import java.time.Instant;

/** Remembers who changed what: one statement for any number of things. */
public final class Audit {

  private static final String WRITE =
      """
      insert into audit_entry (at, associate_id, operation, correlation_id, table_name, record_id, old, new)
      values (cast(?1 as timestamptz), ?2, ?3, gen_random_uuid(), ?4, ?5,
        cast(nullif(cast(?6 as text), '') as jsonb), cast(nullif(cast(?7 as text), '') as jsonb))
      """;

  private final EntityManager entityManager;
  private final int associateId;
  private final Instant now;

  public Audit(EntityManager entityManager, int associateId, Instant now) {
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
  public void write(String operation, String table, int key, String before, String after) {
    entityManager
        .createNativeQuery(WRITE)
        .setParameter(1, now.toString())
        .setParameter(2, associateId)
        .setParameter(3, operation)
        .setParameter(4, table)
        .setParameter(5, key)
        .setParameter(6, before)
        .setParameter(7, after)
        .executeUpdate();
  }
}
