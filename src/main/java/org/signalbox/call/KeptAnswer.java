package org.signalbox.call;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;

/** The row of a key: claimed by the call that comes first, and by the end of it, its answer. */
final class KeptAnswer {

  /**
   * Waits for a call with the same key that is under way. {@code ?1} caller, 2 operation, 3 key, 4
   * hash, 5 now, 6 expires.
   */
  private static final String CLAIM =
      """
      insert into idempotency_key as k (associate_id, operation, key, request_hash, created, expires)
      values (?1, ?2, ?3, decode(?4, 'hex'), cast(?5 as timestamptz), cast(?6 as timestamptz))
      on conflict (associate_id, operation, key) do update
      set request_hash = excluded.request_hash, state = excluded.state, response = excluded.response,
        created = excluded.created, expires = excluded.expires
      where k.expires <= excluded.created
      """;

  private static final String READ =
      """
      select request_hash = decode(?4, 'hex'), response from idempotency_key
      where associate_id = ?1 and operation = ?2 and key = ?3
      """;

  /**
   * Clears up a little for each key that is used: rows that expired some time ago, so that nobody
   * looks at them any more, and not those that others have locked. {@code ?1} caller, 2 operation,
   * 3 key, 4 answer, 5 now.
   */
  private static final String WRITE =
      """
      with cleared as (
        delete from idempotency_key where ctid = any(array(
          select ctid from idempotency_key
          where expires < cast(?5 as timestamptz) - interval '1 hour'
          order by expires limit 10 for update skip locked)))
      update idempotency_key set state = 'done', response = ?4
      where associate_id = ?1 and operation = ?2 and key = ?3
      """;

  private final EntityManager entityManager;
  private final int associateId;
  private final String operation;
  private final RepeatKey key;

  KeptAnswer(EntityManager entityManager, int associateId, String operation, RepeatKey key) {
    this.entityManager = entityManager;
    this.associateId = associateId;
    this.operation = operation;
    this.key = key;
  }

  /** Whether this call is the first with its key, or the first after the key expired. */
  boolean claim(Instant now, Instant expires) {
    return query(CLAIM)
            .setParameter(4, key.requestHash())
            .setParameter(5, now.toString())
            .setParameter(6, expires.toString())
            .executeUpdate()
        == 1;
  }

  /** What the first call was answered. */
  String read() {
    Object[] row = (Object[]) query(READ).setParameter(4, key.requestHash()).getSingleResult();
    if (!Boolean.TRUE.equals(row[0])) {
      throw new KeyMismatch();
    }
    return row[1].toString();
  }

  void write(String answer, Instant now) {
    query(WRITE).setParameter(4, answer).setParameter(5, now.toString()).executeUpdate();
  }

  private Query query(String sql) {
    return entityManager
        .createNativeQuery(sql)
        .setParameter(1, associateId)
        .setParameter(2, operation)
        .setParameter(3, key.name());
  }
}
