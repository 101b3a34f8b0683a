package org.signalbox.workflow.view;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.signalbox.rights.Caller;
import org.signalbox.workflow.status.VisibleFlow;
import org.signalbox.workflow.store.SeenFlows;
import org.signalbox.workflow.store.SqlArray;

/**
 * What is queued, and what failed and is tried again, flow by flow in the order in which it will be
 * delivered. What was given up is a dead letter.
 */
@Stateless
public class DeliveryList {

  /**
   * {@code ?1} flow, 2 time and 3 key of the last one seen, 4 how many, 5 flows, 6 and 7 whether
   * those that were never tried, and those that were.
   */
  private static final String LIST =
      """
      select o.id, o.workflow_id, o.topic, o.aggregate, o.aggregate_id, o.attempts, o.last_error, %s, %s,
        concat(o.workflow_id, '_', %s, '_', o.id)
      from outbox o
      where o.done_at is null and o.dead_at is null
        and (o.workflow_id, o.available_at, o.id) > (?1, cast(?2 as timestamptz), ?3)
        and case o.attempts when 0 then ?6 else ?7 end
        and coalesce(cast(o.payload ->> 'WorkflowId' as int),
          case o.aggregate when 'workflow' then o.aggregate_id end, 0) = any(cast(?5 as int[]))
      order by o.workflow_id, o.available_at, o.id limit ?4
      """
          .formatted(
              Cells.time("o.created_at"),
              Cells.time("o.available_at"),
              Cells.time("o.available_at"));

  private static final Pattern PLACE =
      Pattern.compile("[0-9]{1,9}_[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{15}Z_[0-9]{1,18}");

  private static final String[] FIRST = {"-1", "-infinity", "0"};

  @PersistenceContext EntityManager entityManager;

  private final InstantSource clock;

  /** For the proxies of the container, which never call it. */
  public DeliveryList() {
    this(InstantSource.system());
  }

  @Inject
  DeliveryList(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * A page of what waits.
   *
   * @param emailFlowId only what concerns this flow, 0 for all that the caller sees
   */
  public Page<Delivery> list(
      Caller caller, int emailFlowId, List<DeliveryState> states, Window window) {
    String[] place = window.place(PLACE).orElse(FIRST);
    Set<Integer> flows = flows(caller, emailFlowId);
    caller.require("flow-administrator");
    List<?> rows =
        entityManager
            .createNativeQuery(LIST)
            .setParameter(1, Integer.valueOf(place[0]))
            .setParameter(2, place[1])
            .setParameter(3, Long.valueOf(place[2]))
            .setParameter(4, window.looked())
            .setParameter(5, SqlArray.of(flows))
            .setParameter(6, states.contains(DeliveryState.Queued))
            .setParameter(7, states.contains(DeliveryState.Failed))
            .getResultList();
    return Page.of(
        rows.stream().map(row -> delivery(Cells.of(row))).toList(), window, Delivery::place);
  }

  /** 0 stands for what concerns no flow at all. */
  private Set<Integer> flows(Caller caller, int emailFlowId) {
    Instant now = clock.instant();
    if (emailFlowId != 0) {
      return Set.of(VisibleFlow.of(entityManager, caller, emailFlowId, now).row().id());
    }
    Set<Integer> flows = new HashSet<>(SeenFlows.all(entityManager, caller, now));
    flows.add(0);
    return flows;
  }

  private static Delivery delivery(Cells row) {
    return new Delivery(
        row.longNumber(0),
        row.number(1),
        row.text(2).orElse(""),
        row.text(3).orElse(""),
        row.number(4),
        row.number(5),
        row.text(6),
        row.instant(7),
        row.instant(8),
        row.text(9).orElse(""));
  }
}
