package org.signalbox.workflow.store;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.signalbox.rights.Access;
import org.signalbox.rights.Caller;

/** Flows that a caller may select: of all others nobody is told anything. */
public final class SeenFlows {

  private SeenFlows() {}

  /** Those of the flows. */
  public static Set<Integer> among(
      EntityManager entityManager, Caller caller, Collection<Integer> workflowIds, Instant now) {
    return new FlowRights(entityManager, caller)
        .of(workflowIds, now).values().stream()
            .filter(Access::selectable)
            .map(access -> access.row().id())
            .collect(Collectors.toSet());
  }

  /** Those of all flows. */
  public static Set<Integer> all(EntityManager entityManager, Caller caller, Instant now) {
    List<?> flows =
        entityManager.createNativeQuery("select workflow_id from workflow").getResultList();
    return among(entityManager, caller, flows.stream().map(Integer.class::cast).toList(), now);
  }
}
