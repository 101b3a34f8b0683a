package org.signalbox.workflow.pass;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.InstantSource;
import org.signalbox.workflow.store.EngineSettings;

/**
 * Removes what crashes left behind and what was delivered long ago, and keeps the figures of flows
 * short.
 */
@Stateless
public class Housekeeping {

  /** A run that is Idle for a minute was never promoted, and nobody will (domain.md 11.2). */
  private static final String IDLE =
      """
      delete from workflow_instance
      where workflow_instance_id in (
        select workflow_instance_id from workflow_instance
        where status = 1 and registered < cast(?1 as timestamptz) - interval '1 minute'
        for update skip locked)
      """;

  /** {@code ?1} the latest, {@code ?2} how many at once: others wait for the same index. */
  private static final String DELIVERED =
      """
      delete from outbox where id in (
        select id from outbox where done_at < cast(?1 as timestamptz) order by done_at limit ?2
        for update skip locked)
      """;

  private static final int MOST_AT_ONCE = 10_000;

  /** Adds up the rows of a figure; rows that are being added meanwhile are left for next time. */
  private static final String ADD_UP =
      """
      with gone as (
        delete from workflow_figure f
        using (select array_agg(l.ctid) as rows from (
          select g.ctid, count(*) over (partition by g.workflow_id, g.status, g.reason) as parts
          from workflow_figure g) l where l.parts > 1) m
        where f.ctid = any(m.rows)
        returning f.workflow_id, f.status, f.reason, f.people)
      insert into workflow_figure (workflow_id, status, reason, people)
      select workflow_id, status, reason, sum(people) from gone
      group by workflow_id, status, reason having sum(people) <> 0
      """;

  /** One server at a time adds up. */
  private static final String ALONE = "select pg_try_advisory_xact_lock(?1)";

  private static final long FIGURES = 0x5167_6E61_6C02L;

  @PersistenceContext EntityManager entityManager;

  private final InstantSource clock;
  private final EngineSettings settings;

  /** For the proxies of the container, which never call it. */
  public Housekeeping() {
    this(InstantSource.system(), new EngineSettings());
  }

  @Inject
  Housekeeping(InstantSource clock, EngineSettings settings) {
    this.clock = clock;
    this.settings = settings;
  }

  public void tidy() {
    entityManager
        .createNativeQuery(IDLE)
        .setParameter(1, clock.instant().toString())
        .executeUpdate();
    entityManager
        .createNativeQuery(DELIVERED)
        .setParameter(1, clock.instant().minus(settings.delivered()).toString())
        .setParameter(2, MOST_AT_ONCE)
        .executeUpdate();
    Object alone =
        entityManager.createNativeQuery(ALONE).setParameter(1, FIGURES).getSingleResult();
    if (Boolean.TRUE.equals(alone)) {
      entityManager.createNativeQuery(ADD_UP).executeUpdate();
    }
  }
}
