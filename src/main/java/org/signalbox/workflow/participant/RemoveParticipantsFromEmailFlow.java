package org.signalbox.workflow.participant;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.signalbox.call.Answer;
import org.signalbox.call.Call;
import org.signalbox.call.Repeatable;
import org.signalbox.call.Repeats;
import org.signalbox.workflow.engine.WorkflowStatus;
import org.signalbox.workflow.status.FlowRunning;
import org.signalbox.workflow.status.VisibleFlow;
import org.signalbox.workflow.store.Audit;
import org.signalbox.workflow.store.SqlArray;
import org.signalbox.workflow.store.Workflows;

/**
 * Removes runs of a flow that is not Running, with everything that tells of them (domain.md 2.6),
 * so that the flow may start these people again (decision 18).
 */
@Stateless
public class RemoveParticipantsFromEmailFlow {

  /** {@code ?1} flow, {@code ?2} runs. */
  private static final String FIND =
      """
      select workflow_instance_id from workflow_instance
      where workflow_id = ?1 and workflow_instance_id = any(cast(?2 as int[]))
      """;

  /**
   * What waits to leave the database is withdrawn, and what tells others of a run stays, as when a
   * flow is ended. The address of a mail that was sent stays too, but no longer says from which
   * run: a click in that mail still leads to the person. {@code ?1} flow, {@code ?2} runs.
   */
  private static final String REMOVE =
      """
      with gone as (
        delete from workflow_instance
        where workflow_id = ?1 and workflow_instance_id = any(cast(?2 as int[]))
        returning workflow_instance_id),
      withdrawn as (
        delete from outbox o using gone g
        where o.aggregate = 'workflow_instance' and o.aggregate_id = g.workflow_instance_id
          and o.done_at is null and o.topic not like 'participant.%')
      update s_shipment_addr a set workflow_instance_id = null, workflow_step_id = null
      from gone g where a.workflow_instance_id = g.workflow_instance_id
      """;

  private static final Repeatable<Removal> OPERATION =
      new Repeatable<>("RemoveParticipantsFromEmailFlow", Removal::written, Removal::read);

  @PersistenceContext EntityManager entityManager;

  private final InstantSource clock;
  private final Repeats repeats;

  /** For the proxies of the container, which never call it. */
  public RemoveParticipantsFromEmailFlow() {
    this(InstantSource.system(), new Repeats());
  }

  @Inject
  RemoveParticipantsFromEmailFlow(InstantSource clock, Repeats repeats) {
    this.clock = clock;
    this.repeats = repeats;
  }

  /**
   * Removes those of the runs that are of the flow.
   *
   * @param call whose caller needs the functional right flow-administrator, and Update on the flow
   * @param emailFlowId the flow by its e-mail half
   * @param strict whether a key that is none of the flow's is an error (decision 7)
   */
  public Answer<Removal> remove(
      Call call, int emailFlowId, List<Integer> instanceIds, boolean strict) {
    return repeats.once(
        entityManager,
        call,
        OPERATION,
        () -> answer(call, emailFlowId, new TreeSet<>(instanceIds), strict));
  }

  private Removal answer(Call call, int emailFlowId, Set<Integer> asked, boolean strict) {
    Instant now = clock.instant();
    int workflowId =
        VisibleFlow.changeable(
            entityManager, call.caller(), emailFlowId, now, List.of("flow-administrator"));
    Workflows workflows =
        call.dryRun() ? Workflows.unlocked(entityManager) : new Workflows(entityManager);
    if (workflows.lock(workflowId).filter(f -> f.status() == WorkflowStatus.Running).isPresent()) {
      throw new FlowRunning(emailFlowId);
    }
    Set<Integer> found = found(workflowId, asked);
    Set<Integer> unknown = new TreeSet<>(asked);
    unknown.removeAll(found);
    if (strict && !unknown.isEmpty()) {
      throw new UnknownParticipant(emailFlowId, unknown);
    }
    if (!call.dryRun() && !found.isEmpty()) {
      remove(workflowId, found);
      new Audit(entityManager, call.caller().associateId(), now)
          .write(
              OPERATION.name(),
              "workflow",
              workflowId,
              "{\"workflow_instance_id\": " + found + "}",
              "");
    }
    return new Removal(found.size(), unknown.size());
  }

  private Set<Integer> found(int workflowId, Set<Integer> asked) {
    List<?> rows =
        entityManager
            .createNativeQuery(FIND)
            .setParameter(1, workflowId)
            .setParameter(2, SqlArray.of(asked))
            .getResultList();
    Set<Integer> found = new TreeSet<>();
    rows.forEach(id -> found.add((Integer) id));
    return found;
  }

  private void remove(int workflowId, Set<Integer> found) {
    entityManager
        .createNativeQuery(REMOVE)
        .setParameter(1, workflowId)
        .setParameter(2, SqlArray.of(found))
        .executeUpdate();
  }
}
