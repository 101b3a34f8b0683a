package org.signalbox.workflow.event;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.signalbox.rights.Access;
import org.signalbox.workflow.pass.Scope;
import org.signalbox.workflow.store.FlowRights;

/**
 * What an event of the type Run asks to be run: one participant, one flow, or everything that is
 * due (domain.md 3.3).
 *
 * @param scope empty when there is no such participant, or not in the flow that is named too
 * @param workflowId the flow whose rights decide, 0 for none
 */
record RunScope(Optional<Scope> scope, int workflowId) {

  private static final String FLOW =
      "select workflow_id from workflow_instance where workflow_instance_id = ?1";

  static RunScope of(EntityManager entityManager, int workflowId, int instanceId) {
    if (instanceId == 0) {
      return new RunScope(
          Optional.of(workflowId == 0 ? Scope.ALL : Scope.flow(workflowId)), workflowId);
    }
    List<?> flows =
        entityManager.createNativeQuery(FLOW).setParameter(1, instanceId).getResultList();
    int flow = flows.isEmpty() ? 0 : (Integer) flows.get(0);
    boolean meant = flow != 0 && (workflowId == 0 || workflowId == flow);
    return new RunScope(
        meant ? Optional.of(Scope.runs(List.of(instanceId))) : Optional.empty(), flow);
  }

  /** The scope, if the caller may see the flow; everything is run on behalf of the engine. */
  Optional<Scope> visible(FlowRights rights, Instant now) {
    boolean seen =
        workflowId == 0
            || rights.of(List.of(workflowId), now).values().stream().anyMatch(Access::selectable);
    return scope.filter(any -> seen);
  }
}
