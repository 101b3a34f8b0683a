package org.signalbox.workflow.status;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.signalbox.rights.Access;
import org.signalbox.rights.Caller;
import org.signalbox.rights.Level;
import org.signalbox.workflow.store.FlowRights;
import org.signalbox.workflow.store.Workflows;

/** Flows as their callers find them: by the key of the e-mail half, and only if they may. */
public final class VisibleFlow {

  private VisibleFlow() {}

  /**
   * What the caller may do with a flow.
   *
   * @throws UnknownFlow when there is none, or the caller may not select it
   */
  public static Access of(
      EntityManager entityManager, Caller caller, int emailFlowId, Instant now) {
    FlowRights rights = new FlowRights(entityManager, caller);
    return Workflows.unlocked(entityManager)
        .ofEmailFlow(emailFlowId)
        .flatMap(id -> rights.of(List.of(id), now).values().stream().findFirst())
        .filter(Access::selectable)
        .orElseThrow(() -> new UnknownFlow(emailFlowId));
  }

  /**
   * The key of the flow's workflow, for a caller who may change the flow.
   *
   * @param functionRights of which the caller needs one
   */
  public static int changeable(
      EntityManager entityManager,
      Caller caller,
      int emailFlowId,
      Instant now,
      List<String> functionRights) {
    Access access = of(entityManager, caller, emailFlowId, now);
    Optional<String> held = functionRights.stream().filter(caller::holds).findFirst();
    caller.require(held.orElse(functionRights.get(0)));
    access.require(Level.UPDATE);
    return access.row().id();
  }
}
