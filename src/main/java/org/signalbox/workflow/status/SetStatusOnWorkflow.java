package org.signalbox.workflow.status;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.signalbox.call.Answer;
import org.signalbox.call.Call;
import org.signalbox.call.Repeatable;
import org.signalbox.call.Repeats;
import org.signalbox.locale.TimeZones;
import org.signalbox.rights.Access;
import org.signalbox.rights.Caller;
import org.signalbox.rights.Level;
import org.signalbox.wire.Settings;
import org.signalbox.workflow.delivery.DeliverySettings;
import org.signalbox.workflow.engine.Flow;
import org.signalbox.workflow.engine.FlowLimit;
import org.signalbox.workflow.engine.StartChecks;
import org.signalbox.workflow.engine.StartFinding;
import org.signalbox.workflow.engine.StatusChange;
import org.signalbox.workflow.engine.StatusChange.Demand;
import org.signalbox.workflow.engine.StatusChange.Effect;
import org.signalbox.workflow.engine.Surroundings;
import org.signalbox.workflow.engine.WorkflowStatus;
import org.signalbox.workflow.store.Workflow;
import org.signalbox.workflow.store.Workflows;

/**
 * Runs, pauses or ends a flow in one transaction (domain.md 2 and 11.1, decision 9). The flow is
 * locked before it is looked at: of two calls the second sees what the first did.
 */
@Stateless
public class SetStatusOnWorkflow {

  /** {@code ?1} flow, {@code ?2} now, {@code ?3} caller, {@code ?4} from, {@code ?5} to, ... */
  private static final String TELL =
      """
      with audited as (
        insert into audit_entry (at, associate_id, operation, correlation_id, table_name, record_id, old, new)
        values (cast(?2 as timestamptz), ?3, 'SetStatusOnWorkflow', cast(?6 as uuid), 'workflow', ?1,
          jsonb_build_object('status', cast(?4 as text)), jsonb_build_object('status', cast(?5 as text))))
      insert into outbox (topic, aggregate, aggregate_id, payload, dedup, created_at, available_at)
      values (?7, 'workflow', ?1,
        jsonb_build_object('Event', cast(?7 as text), 'Entity', 'workflow', 'PrimaryKey', cast(?1 as int),
          'From', cast(?4 as text), 'To', cast(?5 as text), 'ChangedByAssociateId', cast(?3 as int),
          'Timestamp', cast(?2 as timestamptz)),
        concat(cast(?6 as text), ':', cast(?7 as text)), cast(?2 as timestamptz), cast(?2 as timestamptz))
      """;

  private static final Repeatable<WorkflowStatus> OPERATION =
      new Repeatable<>("SetStatusOnWorkflow", WorkflowStatus::name, WorkflowStatus::valueOf);

  @PersistenceContext EntityManager entityManager;

  private final InstantSource clock;
  private final Settings settings;
  private final DeliverySettings delivery;
  private final Repeats repeats;
  private final TimeZones zones;

  /** For the proxies of the container, which never call it. */
  public SetStatusOnWorkflow() {
    this(
        InstantSource.system(),
        new Settings(),
        new DeliverySettings(),
        new Repeats(),
        new TimeZones());
  }

  @Inject
  SetStatusOnWorkflow(
      InstantSource clock,
      Settings settings,
      DeliverySettings delivery,
      Repeats repeats,
      TimeZones zones) {
    this.clock = clock;
    this.settings = settings;
    this.delivery = delivery;
    this.repeats = repeats;
    this.zones = zones;
  }

  /**
   * Gives the flow the status asked for.
   *
   * @param call whose caller needs the functional right flow-administrator, and Update on the flow
   * @param emailFlowId the flow by its e-mail half
   * @param requested None asks for nothing and is answered with None
   * @return the status that the flow has now
   */
  public Answer<WorkflowStatus> set(Call call, int emailFlowId, WorkflowStatus requested) {
    return repeats.once(entityManager, call, OPERATION, () -> change(call, emailFlowId, requested));
  }

  private WorkflowStatus change(Call call, int emailFlowId, WorkflowStatus requested) {
    Caller caller = call.caller();
    Instant now = clock.instant();
    Workflows workflows =
        call.dryRun() ? Workflows.unlocked(entityManager) : new Workflows(entityManager);
    Access access = VisibleFlow.of(entityManager, caller, emailFlowId, now);
    if (requested == WorkflowStatus.None) {
      return requested;
    }
    caller.require("flow-administrator");
    access.require(Level.UPDATE, "status");
    Workflow workflow =
        workflows.lock(access.row().id()).orElseThrow(() -> new UnknownFlow(emailFlowId));
    StatusChange change = StatusChange.of(workflow.status(), requested);
    if (change.changes()) {
      check(change, emailFlowId, workflow.id(), workflows);
      if (!call.dryRun()) {
        write(change, workflow, caller, now);
      }
    }
    return change.next();
  }

  private void check(StatusChange change, int emailFlowId, int workflowId, Workflows workflows) {
    if (change.demands().contains(Demand.FIT_TO_RUN)) {
      List<StartFinding> findings = findings(workflowId, workflows);
      if (!findings.isEmpty()) {
        throw new FlowNotFit(emailFlowId, workflowId, findings);
      }
    }
    int maximum = settings.flowLimit();
    if (change.demands().contains(Demand.WITHIN_LIMIT)
        && maximum > 0
        && new FlowLimit(maximum).reachedBy(workflows.countOpen())) {
      throw new FlowLimitReached(emailFlowId, maximum);
    }
  }

  private List<StartFinding> findings(int workflowId, Workflows workflows) {
    Flow flow = workflows.definition(workflowId);
    return StartChecks.of(
        flow,
        new Surroundings(
            delivery.sendsMail(),
            delivery.sendsSms(),
            delivery.runsScripts(),
            workflows.existing(flow.references())));
  }

  private void write(StatusChange change, Workflow workflow, Caller caller, Instant now) {
    affect(change, new FlowRuns(entityManager, workflow, caller.associateId(), now));
    workflow.change(change.next(), caller.associateId(), now);
    tell(change, workflow.id(), caller, now);
  }

  private void affect(StatusChange change, FlowRuns runs) {
    if (change.effects().contains(Effect.CANCEL_RUNS)) {
      runs.cancel();
    }
    if (change.effects().contains(Effect.RELEASE_RUNS)) {
      runs.release(zones.base());
    }
  }

  private void tell(StatusChange change, int workflowId, Caller caller, Instant now) {
    entityManager
        .createNativeQuery(TELL)
        .setParameter(1, workflowId)
        .setParameter(2, now.toString())
        .setParameter(3, caller.associateId())
        .setParameter(4, change.from().name())
        .setParameter(5, change.next().name())
        .setParameter(6, UUID.randomUUID().toString())
        .setParameter(7, topic(change.next()))
        .executeUpdate();
  }

  private static String topic(WorkflowStatus next) {
    return "flow."
        + (next == WorkflowStatus.Running ? "started" : next.name().toLowerCase(Locale.ROOT));
  }
}
