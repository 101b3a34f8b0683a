package org.signalbox.workflow.delivery;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.signalbox.rights.Caller;
import org.signalbox.workflow.store.SeenFlows;
import org.signalbox.workflow.store.SqlArray;

/**
 * What could not be delivered, for flow administrators: to be seen, and to be tried again. What a
 * flow sends that the caller does not see is none.
 */
@Stateless
public class DeadLetters {

  private static final int MOST = 1_000;

  /** {@code ?1} the last one seen, {@code ?2} how many, {@code ?3} flows, 0 for what is of none. */
  private static final String LIST =
      """
      select id, topic, aggregate, aggregate_id, attempts, coalesce(last_error, ''),
        to_char(dead_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
      from outbox where dead_at is not null and id > ?1 and workflow_id = any(cast(?3 as int[]))
      order by id limit ?2
      """;

  /**
   * {@code ?1} rows, {@code ?2} now, {@code ?3} caller, {@code ?4} correlation, {@code ?5} flows as
   * above. The entry is about the record that the letter is about.
   */
  private static final String REPLAY =
      """
      with dead as (
        select id, attempts, last_error, dead_at from outbox
        where dead_at is not null and id = any(cast(?1 as bigint[]))
          and workflow_id = any(cast(?5 as int[]))
        order by id for update),
      replayed as (
        update outbox o
        set dead_at = null, attempts = 0, available_at = cast(?2 as timestamptz)
        from dead d where o.id = d.id
        returning o.id, o.topic, o.aggregate, o.aggregate_id, d.attempts, d.last_error, d.dead_at)
      insert into audit_entry (at, associate_id, operation, correlation_id, table_name, record_id, old, new)
      select cast(?2 as timestamptz), ?3, 'ReplayDeadLetters', cast(?4 as uuid), aggregate, aggregate_id,
        jsonb_build_object('dead_at', dead_at, 'attempts', attempts, 'last_error', last_error),
        jsonb_build_object('outbox_id', id, 'topic', topic)
      from replayed order by id
      """;

  @PersistenceContext EntityManager entityManager;

  private final InstantSource clock;

  /** For the proxies of the container, which never call it. */
  public DeadLetters() {
    this(InstantSource.system());
  }

  @Inject
  DeadLetters(InstantSource clock) {
    this.clock = clock;
  }

  /** Those after {@code after}, oldest first, at most {@code top} and never more than 1,000. */
  public List<DeadLetter> list(Caller caller, long after, int top) {
    caller.require("flow-administrator");
    List<?> rows =
        entityManager
            .createNativeQuery(LIST)
            .setParameter(1, after)
            .setParameter(2, Math.max(0, Math.min(top, MOST)))
            .setParameter(3, flows(caller))
            .getResultList();
    return rows.stream().map(row -> letter((Object[]) row)).toList();
  }

  /**
   * Has them delivered again, as if for the first time; the audit trail tells on whose behalf.
   *
   * @return how many of the ids are dead letters
   */
  public int replay(Caller caller, Collection<Long> ids) {
    caller.require("flow-administrator");
    return entityManager
        .createNativeQuery(REPLAY)
        .setParameter(1, SqlArray.of(ids))
        .setParameter(2, clock.instant().toString())
        .setParameter(3, caller.associateId())
        .setParameter(4, UUID.randomUUID().toString())
        .setParameter(5, flows(caller))
        .executeUpdate();
  }

  private String flows(Caller caller) {
    Set<Integer> flows = new HashSet<>(SeenFlows.all(entityManager, caller, clock.instant()));
    flows.add(0);
    return SqlArray.of(flows);
  }

  private static DeadLetter letter(Object[] row) {
    return new DeadLetter(
        ((Number) row[0]).longValue(),
        row[1].toString(),
        row[2].toString(),
        ((Number) row[3]).intValue(),
        ((Number) row[4]).intValue(),
        row[5].toString(),
        row[6].toString());
  }
}
