package org.signalbox.activity;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;

/** The next due dates of sales, which follow from their activities (domain.md 4.3). */
public final class NextDue {

  /** {@code ?1} ids. In the order in which every call locks sales. */
  private static final String LOCK =
      """
      select sale_id from sale where sale_id = any(cast(?1 as int[])) order by sale_id for no key update
      """;

  private final EntityManager entityManager;
  private final Instant now;

  public NextDue(EntityManager entityManager, Instant now) {
    this.entityManager = entityManager;
    this.now = now;
  }

  /** Computes those of sales that are not locked yet. */
  public void recompute(Collection<Integer> saleIds) {
    if (!saleIds.isEmpty()) {
      entityManager
          .createNativeQuery(LOCK)
          .setParameter(1, RowRights.array(saleIds))
          .getResultList();
      ofLocked(saleIds);
    }
  }

  void ofLocked(Collection<Integer> saleIds) {
    if (!saleIds.isEmpty()) {
      entityManager
          .createNativeQuery(ActivitySql.RECOMPUTE_NEXT_DUE)
          .setParameter(1, RowRights.array(saleIds))
          .setParameter(2, now.toString())
          .executeUpdate();
    }
  }
}
