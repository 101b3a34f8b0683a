package org.signalbox.workflow.definition;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.signalbox.call.Call;
import org.signalbox.rights.Access;
import org.signalbox.rights.Caller;
import org.signalbox.rights.Level;
import org.signalbox.rights.Row;
import org.signalbox.rights.Sentry;
import org.signalbox.wire.Carrier;
import org.signalbox.workflow.engine.WorkflowStatus;
import org.signalbox.workflow.status.FlowRunning;
import org.signalbox.workflow.status.UnknownFlow;
import org.signalbox.workflow.store.FlowRights;
import org.signalbox.workflow.store.Workflow;
import org.signalbox.workflow.store.Workflows;

/**
 * Changes definitions on behalf of one call, by the rights of domain.md 2.5 and the rules of 2.6.
 * The flow is locked before it is looked at, so that nobody moves in it meanwhile.
 */
final class Editor {

  static final String RIGHT = "flow-administrator";

  private static final String PEOPLE =
      """
      select current_step, count(*) from workflow_instance
      where workflow_id = ?1 and status in (1, 2) and current_step is not null group by current_step
      """;

  private static final String AUDIT =
      """
      insert into audit_entry (at, associate_id, operation, correlation_id, table_name, record_id, new)
      values (cast(?2 as timestamptz), ?3, ?4, cast(?5 as uuid), 'workflow', ?1, cast(?6 as jsonb))
      """;

  /** What flows have that a copy takes along and no carrier tells. {@code ?1} copy, 2 original. */
  private static final String COPY =
      """
      with original as (
        select w.workflow_id, w.resume_behaviour, e.email_flow_id, e.main_message_id
        from workflow w join email_flow e on e.workflow_id = w.workflow_id where w.workflow_id = ?2),
      resumed as (
        update workflow w set resume_behaviour = o.resume_behaviour
        from original o where w.workflow_id = ?1),
      main as (
        update email_flow e set main_message_id = o.main_message_id
        from original o where e.workflow_id = ?1)
      insert into email_flow_content_link (email_flow_id, s_message_id, form_id, s_link_id)
      select e.email_flow_id, l.s_message_id, l.form_id, l.s_link_id
      from original o
        join email_flow_content_link l on l.email_flow_id = o.email_flow_id
        join email_flow e on e.workflow_id = ?1
      order by l.email_flow_content_link_id
      """;

  private final EntityManager entityManager;
  private final Caller caller;
  private final boolean dryRun;
  private final Instant now;
  private final Definitions definitions;
  private final Workflows workflows;

  Editor(EntityManager entityManager, Call call, Instant now, ZoneId zone) {
    this.entityManager = entityManager;
    this.caller = call.caller();
    this.dryRun = call.dryRun();
    this.now = now;
    this.definitions = new Definitions(entityManager, zone);
    this.workflows = dryRun ? Workflows.unlocked(entityManager) : new Workflows(entityManager);
  }

  Definitions definitions() {
    return definitions;
  }

  /** What the caller may do with a flow; empty for one that is not there or hidden. */
  Optional<Access> access(int workflowId) {
    return Optional.ofNullable(
            new FlowRights(entityManager, caller).of(List.of(workflowId), now).get(workflowId))
        .filter(Access::selectable);
  }

  Optional<Access> accessToEmailFlow(int emailFlowId) {
    return workflows.ofEmailFlow(emailFlowId).flatMap(this::access);
  }

  /**
   * Makes a stopped flow of a carrier.
   *
   * @param original whose content the new one shares, 0 for none
   */
  Carrier create(Carrier sent, int original, String operation) {
    caller.require(RIGHT);
    Access access = Sentry.access(caller, Row.ofNew("workflow", caller.asOwner(), Level.DELETE));
    access.require(Level.CREATE);
    Carrier wanted = original > 0 ? sent : FlowFields.allowed(FlowShapes.initial(), sent, access);
    Carrier flow = Branches.typed(wanted, FlowShapes.initial());
    Parts parts = Parts.of(flow);
    check(flow, 0, parts, Map.of());
    if (dryRun) {
      return flow;
    }
    int owner = flow.carrier("Associate").number("AssociateId");
    FlowWriter writer =
        FlowWriter.create(
            entityManager, owner > 0 ? owner : caller.associateId(), caller.associateId(), now);
    Carrier created = write(writer, flow, parts, operation);
    if (original > 0) {
      entityManager
          .createNativeQuery(COPY)
          .setParameter(1, writer.workflowId())
          .setParameter(2, original)
          .executeUpdate();
    }
    return created;
  }

  /** Changes a flow that the caller may select, unless it runs. */
  Carrier edit(Access access, String operation, UnaryOperator<Carrier> change) {
    caller.require(RIGHT);
    access.require(Level.UPDATE);
    int workflowId = access.row().id();
    Workflow workflow = workflows.lock(workflowId).orElseThrow(() -> new UnknownFlow(workflowId));
    Carrier before = definitions.flow(workflowId);
    if (workflow.status() == WorkflowStatus.Running) {
      throw new FlowRunning(before.number("EmailFlowId"));
    }
    Carrier after =
        FlowFields.allowed(before, Branches.typed(change.apply(before), before), access);
    Parts parts = Parts.of(after);
    Parts partsBefore = Parts.of(before);
    check(after, workflowId, parts, partsBefore.keys());
    EditRules rules = new EditRules(partsBefore, parts, people(workflowId));
    if (workflow.status() == WorkflowStatus.Paused) {
      rules.check();
    }
    if (dryRun) {
      return after;
    }
    FlowWriter writer = new FlowWriter(entityManager, workflowId, caller.associateId(), now);
    writer.move(rules.moves());
    return write(writer, after, parts, operation);
  }

  private Carrier write(FlowWriter writer, Carrier flow, Parts parts, String operation) {
    writer.flow(flow, definitions.zone());
    writer.parts(parts);
    Carrier saved = definitions.flow(writer.workflowId());
    audit(writer.workflowId(), operation, saved.toString());
    return saved;
  }

  void audit(int workflowId, String operation, String document) {
    entityManager
        .createNativeQuery(AUDIT)
        .setParameter(1, workflowId)
        .setParameter(2, now.toString())
        .setParameter(3, caller.associateId())
        .setParameter(4, operation)
        .setParameter(5, UUID.randomUUID().toString())
        .setParameter(6, document)
        .executeUpdate();
  }

  private void check(Carrier flow, int own, Parts parts, Map<String, List<Integer>> known) {
    if (flow.text("Name").isBlank()) {
      throw InvalidFlow.withoutName();
    }
    for (String member : List.of("ExitFlowId", "ExitSuccessFlowId")) {
      if (own > 0 && flow.number(member) == own) {
        throw InvalidFlow.leadingToItself(member);
      }
    }
    if (own > 0 && flow.numbers("RemoveFromFlows").contains(own)) {
      throw InvalidFlow.leadingToItself("RemoveFromFlows");
    }
    parts
        .keys()
        .forEach(
            (table, keys) -> PartKeys.check(table, keys, known.getOrDefault(table, List.of())));
    new References(flow).check(entityManager);
  }

  private Map<Integer, Integer> people(int workflowId) {
    Map<Integer, Integer> people = new HashMap<>();
    List<?> rows =
        entityManager.createNativeQuery(PEOPLE).setParameter(1, workflowId).getResultList();
    for (Object item : rows) {
      @Nullable Object[] row = (@Nullable Object[]) item;
      people.put(number(row[0]), number(row[1]));
    }
    return people;
  }

  private static int number(@Nullable Object value) {
    return value == null ? 0 : ((Number) value).intValue();
  }
}
