package org.signalbox.workflow.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.signalbox.workflow.engine.Flow;
import org.signalbox.workflow.engine.Reference;

/** The flows of one transaction. */
public final class Workflows {

  private static final String BY_EMAIL_FLOW =
      """
      select w.workflow_id from workflow w join email_flow e on e.workflow_id = w.workflow_id
      where e.email_flow_id = ?1
      """;

  /** A lock that lets others go on referring to the row, as new runs do. */
  private static final String LOCK =
      "select workflow_id from workflow where workflow_id = ?1 for no key update";

  /** The whole definition as one document, because the checks look at all of it. */
  private static final String DEFINITION =
      """
      select cast(jsonb_build_object(
        'workflow_id', w.workflow_id, 'filter', w.filter, 'use_timeframe', e.use_timeframe,
        'zoned', w.tzLocationId is not null,
        'exit_flow_id', w.exit_flow_id, 'exit_success_flow_id', w.exit_success_flow_id,
        'sender', e.from_type <> 0 or coalesce(e.from_addr ~ '[^\\s@]@[^\\s@]', false),
        'reply', e.reply_to_type <> 0 or coalesce(e.reply_to_addr ~ '[^\\s@]@[^\\s@]', false),
        'subscribed', e.shipment_type_id is not null, 'sms_sender', e.sms_sender,
        'triggers', (
          select jsonb_agg(jsonb_build_object(
            'type', t.trigger_type, 'key', t.key_id, 'criteria', t.criteria) order by t.workflow_trigger_id)
          from workflow_trigger t where t.workflow_id = w.workflow_id),
        'goals', (
          select jsonb_agg(jsonb_build_object(
            'type', g.goal_type, 'key', g.key_id, 'criteria', g.criteria) order by g.workflow_goal_id)
          from workflow_goal g where g.workflow_id = w.workflow_id),
        'steps', (
          select jsonb_agg(jsonb_build_object(
            'id', s.workflow_step_id, 'type', s.step_type, 'settings', s.settings,
            'actions', (
              select jsonb_agg(jsonb_build_object(
                'type', a.ActionType, 'key', a.key_id, 'criteria', a.criteria) order by a.Rank)
              from workflow_wait_for_action a where a.workflow_step_id = s.workflow_step_id),
            'branches', (
              select jsonb_agg(jsonb_build_object(
                'type', o.option_type, 'key', o.key_id, 'criteria', o.criteria,
                'is_default', o.is_default) order by o.Rank)
              from workflow_step_option o where o.workflow_step_id = s.workflow_step_id))
            order by s.workflow_step_id)
          from workflow_step s where s.workflow_id = w.workflow_id)) as text)
      from workflow w join email_flow e on e.workflow_id = w.workflow_id
      where w.workflow_id = ?1
      """;

  private static final String EXISTING =
      """
      select 'LINK', s_link_id from s_link where s_link_id = any(cast(?1 as int[]))
      union all select 'FORM', form_id from form where form_id = any(cast(?2 as int[]))
      union all select 'PROJECT', project_id from project where project_id = any(cast(?3 as int[]))
      union all select 'SELECTION', selection_id from selection
        where selection_id = any(cast(?4 as int[]))
      union all select 'MESSAGE', s_message_id from s_message
        where s_message_id = any(cast(?5 as int[]))
      union all select 'FLOW', workflow_id from workflow where workflow_id = any(cast(?6 as int[]))
      union all select 'ATTACHMENT', id from attachment where id = any(cast(?7 as int[]))
      """;

  private static final List<Reference> PARAMETERS =
      List.of(
          Reference.LINK,
          Reference.FORM,
          Reference.PROJECT,
          Reference.SELECTION,
          Reference.MESSAGE,
          Reference.FLOW,
          Reference.ATTACHMENT);

  /** Any number will do, as long as nobody else locks it. */
  private static final long LIMIT_LOCK = 0x5167_6E61_6C01L;

  private final EntityManager entityManager;
  private final boolean locking;

  public Workflows(EntityManager entityManager) {
    this(entityManager, true);
  }

  private Workflows(EntityManager entityManager, boolean locking) {
    this.entityManager = entityManager;
    this.locking = locking;
  }

  /** The same for a dry run, which waits for nobody and keeps nobody waiting. */
  public static Workflows unlocked(EntityManager entityManager) {
    return new Workflows(entityManager, false);
  }

  /** The flow that an e-mail flow is half of (decision 15). */
  public Optional<Integer> ofEmailFlow(int emailFlowId) {
    return first(entityManager.createNativeQuery(BY_EMAIL_FLOW).setParameter(1, emailFlowId));
  }

  /**
   * A flow, until the end of the transaction in nobody else's hands: nobody writes its row, and
   * nobody moves its runs.
   */
  public Optional<Workflow> lock(int workflowId) {
    if (locking) {
      FlowLock.alone(entityManager, workflowId);
      first(entityManager.createNativeQuery(LOCK).setParameter(1, workflowId));
    }
    return Optional.ofNullable(entityManager.find(Workflow.class, workflowId));
  }

  /** The definition of a flow that exists. */
  public Flow definition(int workflowId) {
    Object document =
        entityManager.createNativeQuery(DEFINITION).setParameter(1, workflowId).getSingleResult();
    return FlowReader.flow(JsonRow.of(document.toString()));
  }

  /** Those of the records that do exist. */
  public Map<Reference, Set<Integer>> existing(Map<Reference, Set<Integer>> references) {
    Query query = entityManager.createNativeQuery(EXISTING);
    for (int i = 0; i < PARAMETERS.size(); i++) {
      query.setParameter(i + 1, SqlArray.of(references.getOrDefault(PARAMETERS.get(i), Set.of())));
    }
    Map<Reference, Set<Integer>> existing = new EnumMap<>(Reference.class);
    for (Object row : query.getResultList()) {
      Object[] pair = (Object[]) row;
      existing
          .computeIfAbsent(Reference.valueOf(pair[0].toString()), any -> new HashSet<>())
          .add((Integer) pair[1]);
    }
    return existing;
  }

  /**
   * How many flows are Running or Paused. Until the end of this transaction nobody else is told, so
   * that two starts cannot pass the limit together (domain.md 2.4).
   */
  public long countOpen() {
    if (locking) {
      entityManager
          .createNativeQuery("select cast(pg_advisory_xact_lock(?1) as text)")
          .setParameter(1, LIMIT_LOCK)
          .getSingleResult();
    }
    Object count =
        entityManager
            .createNativeQuery("select count(*) from workflow where status in (2, 3)")
            .getSingleResult();
    return ((Number) count).longValue();
  }

  private static Optional<Integer> first(Query query) {
    List<?> rows = query.getResultList();
    return rows.isEmpty() ? Optional.empty() : Optional.of((Integer) rows.get(0));
  }
}
