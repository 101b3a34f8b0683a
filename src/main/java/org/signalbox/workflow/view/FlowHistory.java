package org.signalbox.workflow.view;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.InstantSource;
import java.util.List;
import org.signalbox.rights.Caller;
import org.signalbox.workflow.pass.Figures;
import org.signalbox.workflow.pass.Trail;
import org.signalbox.workflow.status.VisibleFlow;
import org.signalbox.workflow.store.SeenFlows;

/** What happened in flows and how they do, for flow administrators who see the flow. */
@Stateless
public class FlowHistory {

  private static final String FLOW_OF =
      "select workflow_id from workflow_instance where workflow_instance_id = ?1";

  @PersistenceContext EntityManager entityManager;

  private final InstantSource clock;
  private final Trail trail;

  /** For the proxies of the container, which never call it. */
  public FlowHistory() {
    this(InstantSource.system(), new Trail());
  }

  @Inject
  FlowHistory(InstantSource clock, Trail trail) {
    this.clock = clock;
    this.trail = trail;
  }

  /** A page of what happened in a flow. */
  public Page<Trail.Line> ofFlow(
      Caller caller, int emailFlowId, Trail.Choice choice, Window window) {
    int workflowId = seen(caller, emailFlowId);
    return page(
        trail.ofFlow(workflowId, choice, window.key(choice.first()), window.looked()), window);
  }

  /** A page of what happened to a participant. */
  public Page<Trail.Line> ofParticipant(
      Caller caller, int instanceId, Trail.Choice choice, Window window) {
    List<?> flow =
        entityManager.createNativeQuery(FLOW_OF).setParameter(1, instanceId).getResultList();
    List<Integer> flows = flow.stream().map(Integer.class::cast).toList();
    if (SeenFlows.among(entityManager, caller, flows, clock.instant()).isEmpty()) {
      throw new UnknownRun(instanceId);
    }
    caller.require("flow-administrator");
    return page(
        trail.ofRun(instanceId, choice, window.key(choice.first()), window.looked()), window);
  }

  /** How many people are where in the flow. */
  public Figures figures(Caller caller, int emailFlowId) {
    return trail.figures(seen(caller, emailFlowId));
  }

  private int seen(Caller caller, int emailFlowId) {
    int workflowId = VisibleFlow.of(entityManager, caller, emailFlowId, clock.instant()).row().id();
    caller.require("flow-administrator");
    return workflowId;
  }

  private static Page<Trail.Line> page(List<Trail.Line> lines, Window window) {
    return Page.of(lines, window, line -> String.valueOf(line.id()));
  }
}
