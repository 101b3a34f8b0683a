package org.signalbox.workflow.view;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.InstantSource;
import java.util.List;
import java.util.regex.Pattern;
import org.signalbox.rights.Caller;
import org.signalbox.workflow.engine.InstanceStatus;
import org.signalbox.workflow.engine.Numbered;
import org.signalbox.workflow.engine.StepType;
import org.signalbox.workflow.status.VisibleFlow;
import org.signalbox.workflow.store.SeenFlows;
import org.signalbox.workflow.store.SqlArray;

/** Participants with their state and next step, for flow administrators who see the flow. */
@Stateless
public class Participants {

  private static final Pattern TIME_AND_KEY =
      Pattern.compile("(-infinity|[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{15}Z)_[0-9]{1,9}");

  @PersistenceContext EntityManager entityManager;

  private final InstantSource clock;

  /** For the proxies of the container, which never call it. */
  public Participants() {
    this(InstantSource.system());
  }

  @Inject
  Participants(InstantSource clock) {
    this.clock = clock;
  }

  /** A page of a flow's participants. */
  public Page<Participant> list(
      Caller caller,
      int emailFlowId,
      ParticipantFilter filter,
      ParticipantOrder order,
      Window window) {
    int workflowId = VisibleFlow.of(entityManager, caller, emailFlowId, clock.instant()).row().id();
    caller.require("flow-administrator");
    Query query =
        entityManager
            .createNativeQuery(ParticipantSql.of(order, filter))
            .setParameter(1, workflowId)
            .setParameter(2, SqlArray.of(filter.statuses().stream().map(Numbered::number).toList()))
            .setParameter(4, window.looked());
    if (order == ParticipantOrder.Due) {
      String[] place = window.place(TIME_AND_KEY).orElse(new String[] {"-infinity", "0"});
      query.setParameter(5, place[0]).setParameter(3, Integer.valueOf(place[1]));
      return page(query, window, true);
    }
    query.setParameter(3, window.key(order == ParticipantOrder.Newest ? Integer.MAX_VALUE : 0));
    return page(query, window, false);
  }

  /** A page of those whose step failed and is tried again, in all flows that the caller sees. */
  public Page<Participant> stuck(Caller caller, Window window) {
    caller.require("flow-administrator");
    Query query =
        entityManager
            .createNativeQuery(ParticipantSql.STUCK)
            .setParameter(1, SqlArray.of(SeenFlows.all(entityManager, caller, clock.instant())))
            .setParameter(2, window.key(0))
            .setParameter(3, window.looked());
    return page(query, window, false);
  }

  private static Page<Participant> page(Query query, Window window, boolean byTime) {
    List<?> rows = query.getResultList();
    return Page.of(
        rows.stream().map(row -> participant(Cells.of(row))).toList(),
        window,
        last -> byTime ? last.due() + "_" + last.id() : String.valueOf(last.id()));
  }

  private static Participant participant(Cells row) {
    return new Participant(
        row.number(0),
        row.number(1),
        row.number(2),
        row.number(3),
        Numbered.of(InstanceStatus.class, row.number(4)).name(),
        row.number(5),
        row.number(6) == 0 ? "" : Numbered.of(StepType.class, row.number(6)).name(),
        row.instant(7),
        row.instant(8),
        row.instant(9),
        row.text(10),
        row.number(11),
        row.instant(12),
        row.instant(13),
        row.text(14).orElse(""));
  }
}
