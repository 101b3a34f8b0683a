package org.signalbox.workflow.pass;

import static java.util.stream.Collectors.toMap;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.signalbox.locale.TimeZones;
import org.signalbox.workflow.engine.Engine;
import org.signalbox.workflow.engine.Plan;
import org.signalbox.workflow.engine.Progress;
import org.signalbox.workflow.store.FlowLock;
import org.signalbox.workflow.store.Plans;
import org.signalbox.workflow.store.SqlArray;

/**
 * One batch of due runs in one short transaction (domain.md 6.4): shares the flows that it may
 * touch, locks runs and people that nobody else holds, lets the engine look at each, and writes all
 * of it by a number of statements that does not grow with the batch.
 *
 * <p>What a batch did is there as a whole or not at all, so that nothing runs twice and a crash
 * loses nothing. A flow whose lock another has alone, to pause it, is waited for before any row is
 * locked.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Pass {

  private static final Logger LOG = System.getLogger(Pass.class.getName());

  /**
   * PostgreSQL keeps the plans of a batch, and batches fill tables: none may read a table from end
   * to end because it was small when the plan was made.
   */
  private static final String BY_INDEX = "set local enable_seqscan = off";

  @PersistenceContext EntityManager entityManager;

  private final InstantSource clock;
  private final TimeZones zones;

  /** For the proxies of the container, which never call it. */
  public Pass() {
    this(InstantSource.system(), new TimeZones());
  }

  @Inject
  Pass(InstantSource clock, TimeZones zones) {
    this.clock = clock;
    this.zones = zones;
  }

  /**
   * Moves due runs by one step each.
   *
   * @param size how many at most, a few more when many flows share them
   * @return how many; 0 when nothing is due that others do not hold
   */
  public int runBatch(Scope scope, int size) {
    entityManager.createNativeQuery(BY_INDEX).executeUpdate();
    Instant now = clock.instant();
    List<Integer> flows =
        FlowLock.shared(
            entityManager,
            PassSql.within(scope, PassSql.SHARE_TOUCHED),
            now.toString(),
            scope.workflowId().orElse(0),
            SqlArray.of(scope.runs()));
    if (flows.isEmpty()) {
      return 0;
    }
    List<Found> found = found(onePerPerson(pick(scope, PassSql.PICK, flows, size, now, true)));
    List<Outcome> outcomes = look(found, plans(found), now);
    Writer writer = writer(now);
    Moves.write(writer, outcomes.stream().map(Outcome::progress).toList());
    Effects.of(outcomes).carryOut(writer);
    return found.size();
  }

  /**
   * Proposes people to the flow behind who ended with success outside a pass.
   *
   * @return how many; 0 when nobody waits whom others do not hold
   */
  public int propose(int size) {
    entityManager.createNativeQuery(BY_INDEX).executeUpdate();
    List<Integer> flows = FlowLock.shared(entityManager, PassSql.SHARE_PROPOSED_TO);
    if (flows.isEmpty()) {
      return 0;
    }
    Map<Integer, Integer> behind = new HashMap<>();
    List<Object[]> taken = rows(PassSql.TAKE_PROPOSED, SqlArray.of(flows), size);
    taken.forEach(row -> behind.put((Integer) row[0], (Integer) row[1]));
    List<Proposals.Proposal> proposals =
        found(taken).stream()
            .map(item -> new Proposals.Proposal(item, behind.getOrDefault(item.run().id(), 0)))
            .toList();
    Proposals.write(writer(clock.instant()), proposals);
    return taken.size();
  }

  private Writer writer(Instant now) {
    return new Writer(entityManager, now, zones.base());
  }

  private List<Object[]> rows(String sql, Object... parameters) {
    Query query = entityManager.createNativeQuery(sql);
    for (int i = 0; i < parameters.length; i++) {
      query.setParameter(i + 1, parameters[i]);
    }
    List<?> rows = query.getResultList();
    return rows.stream().map(Object[].class::cast).toList();
  }

  /** Runs that are due, in the order in which a batch would take them. */
  public List<Integer> due(Scope scope, int size) {
    Instant now = clock.instant();
    List<?> flows =
        entityManager
            .createNativeQuery(PassSql.within(scope, PassSql.DUE_FLOWS))
            .setParameter(1, now.toString())
            .setParameter(2, scope.workflowId().orElse(0))
            .setParameter(3, SqlArray.of(scope.runs()))
            .getResultList();
    List<Integer> keys = flows.stream().map(Integer.class::cast).toList();
    return pick(scope, PassSql.PICK, keys, size, now, false).stream()
        .map(row -> (Integer) row[0])
        .toList();
  }

  /**
   * Marks a run whose step cannot be executed: it is tried again later, and in the end drops out.
   */
  public void fail(int run, String error) {
    Instant now = clock.instant();
    Scope scope = Scope.runs(List.of(run));
    List<Integer> flows =
        FlowLock.shared(
            entityManager,
            PassSql.within(scope, PassSql.SHARE_TOUCHED),
            now.toString(),
            0,
            SqlArray.of(scope.runs()));
    List<Progress> failed =
        found(pick(scope, PassSql.PICK, flows, 1, now, true)).stream()
            .map(found -> Failures.of(Engine.failed(found.run(), now), error))
            .toList();
    Moves.write(writer(now), failed);
  }

  private List<Object[]> pick(
      Scope scope, String sql, List<Integer> flows, int size, Instant now, boolean locking) {
    if (flows.isEmpty()) {
      return List.of();
    }
    String statement = PassSql.within(scope, sql);
    return rows(
        locking ? PassSql.locking(statement) : PassSql.looking(statement),
        now.toString(),
        scope.workflowId().orElse(0),
        SqlArray.of(scope.runs()),
        SqlArray.of(flows),
        (size + flows.size() - 1) / flows.size());
  }

  /**
   * Of several runs of one person the others wait for the next batch, which knows what this did.
   */
  private static List<Object[]> onePerPerson(List<Object[]> picked) {
    return List.copyOf(
        picked.stream()
            .collect(toMap(row -> row[2], row -> row, (first, other) -> first))
            .values());
  }

  private List<Found> found(List<Object[]> picked) {
    if (picked.isEmpty()) {
      return List.of();
    }
    List<Integer> runs = picked.stream().map(row -> (Integer) row[0]).toList();
    List<?> documents =
        entityManager
            .createNativeQuery(PassSql.FACTS)
            .setParameter(1, SqlArray.of(runs))
            .getResultList();
    return documents.stream().map(document -> Found.of(document.toString())).toList();
  }

  private Map<Integer, Plan> plans(Collection<Found> found) {
    List<Integer> flows = found.stream().map(item -> item.run().workflowId()).distinct().toList();
    return flows.isEmpty() ? Map.of() : Plans.of(entityManager, flows, zones.base());
  }

  private static List<Outcome> look(List<Found> found, Map<Integer, Plan> plans, Instant now) {
    List<Outcome> outcomes = new ArrayList<>();
    for (Found item : found) {
      Plan plan = Objects.requireNonNull(plans.get(item.run().workflowId()));
      outcomes.add(new Outcome(item, plan, look(item, plan, now)));
    }
    return outcomes;
  }

  private static Progress look(Found found, Plan plan, Instant now) {
    try {
      return Engine.look(plan, found.run(), found.participant(), now);
    } catch (RuntimeException broken) {
      LOG.log(Level.WARNING, "Step of run " + found.run().id() + " failed", broken);
      return Failures.of(Engine.failed(found.run(), now), Failures.text(broken));
    }
  }
}
