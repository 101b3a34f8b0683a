package org.signalbox.workflow.content;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.signalbox.call.Answer;
import org.signalbox.call.Call;
import org.signalbox.call.Repeatable;
import org.signalbox.call.Repeats;
import org.signalbox.workflow.engine.WorkflowStatus;
import org.signalbox.workflow.status.FlowRunning;
import org.signalbox.workflow.status.VisibleFlow;
import org.signalbox.workflow.store.Audit;
import org.signalbox.workflow.store.Workflows;

/**
 * The messages of a flow, which its mail steps name as their shipment. A new one belongs to the
 * flow alone. While the flow is Running its content stays as it is (domain.md 2.6).
 */
@Stateless
public class EmailFlowContent {

  /** {@code ?1} e-mail flow, 2 caller, 3 now, 4 name. */
  private static final String CREATE =
      """
      with made as (
        insert into s_message (description, registered, registered_associate_id)
        values (?4, cast(?3 as timestamptz), ?2) returning s_message_id)
      """;

  /** {@code ?1} e-mail flow, 2 caller, 3 now, 4 message. */
  private static final String COPY =
      """
      with made as (
        insert into s_message (description, subject, body, registered, registered_associate_id)
        select description, subject, body, cast(?3 as timestamptz), ?2
        from s_message where s_message_id = ?4 returning s_message_id),
      files as (
        insert into s_attachment (message_id, attachment_id, registered, registered_associate_id)
        select m.s_message_id, a.attachment_id, cast(?3 as timestamptz), ?2
        from made m cross join s_attachment a where a.message_id = ?4)
      """;

  /** {@code ?1} e-mail flow, 2 caller, 3 now, 4 message. */
  private static final String CONNECT =
      """
      with made as (
        select s_message_id from s_message m
        where m.s_message_id = ?4 and not exists (select 1 from email_flow_content_link l
          where l.email_flow_id = ?1 and l.s_message_id = ?4))
      """;

  private static final String LINK =
      """
      insert into email_flow_content_link
        (email_flow_id, s_message_id, registered, registered_associate_id)
      select ?1, s_message_id, cast(?3 as timestamptz), ?2 from made
      returning s_message_id
      """;

  private static final String EXISTS = "select 1 from s_message where s_message_id = ?1";

  private static final List<String> RIGHTS = List.of("flow-administrator", "edit-flow-content");

  @PersistenceContext EntityManager entityManager;

  private final InstantSource clock;
  private final Repeats repeats;

  /** For the proxies of the container, which never call it. */
  public EmailFlowContent() {
    this(InstantSource.system(), new Repeats());
  }

  @Inject
  EmailFlowContent(InstantSource clock, Repeats repeats) {
    this.clock = clock;
    this.repeats = repeats;
  }

  /**
   * Makes a blank message for the flow.
   *
   * @param call whose caller needs the functional right flow-administrator or edit-flow-content,
   *     and Update on the flow
   * @param name as which its makers know it
   * @return the key of the message; 0 when it was not made because the call is a dry run
   */
  public Answer<Integer> create(Call call, int emailFlowId, String name) {
    return once("CreateEmailFlowContent", call, emailFlowId, CREATE, name);
  }

  /**
   * Copies a message for the flow.
   *
   * @return the key of the copy; 0 in a dry run
   */
  public Answer<Integer> copy(Call call, int emailFlowId, int messageId) {
    return once("CopyEmailFlowContent", call, emailFlowId, COPY, messageId);
  }

  /**
   * Connects a message that there is with the flow; a second time changes nothing.
   *
   * @return the key of the message; 0 when nothing was written
   */
  public Answer<Integer> connect(Call call, int emailFlowId, int messageId) {
    return once("ConnectEmailFlowContent", call, emailFlowId, CONNECT, messageId);
  }

  private Answer<Integer> once(
      String operation, Call call, int emailFlowId, String sql, Object content) {
    Repeatable<Integer> kept = new Repeatable<>(operation, String::valueOf, Integer::valueOf);
    return repeats.once(
        entityManager, call, kept, () -> change(operation, call, emailFlowId, sql, content));
  }

  private int change(String operation, Call call, int emailFlowId, String sql, Object content) {
    Instant now = clock.instant();
    int workflowId = VisibleFlow.changeable(entityManager, call.caller(), emailFlowId, now, RIGHTS);
    Workflows workflows =
        call.dryRun() ? Workflows.unlocked(entityManager) : new Workflows(entityManager);
    if (workflows.lock(workflowId).filter(f -> f.status() == WorkflowStatus.Running).isPresent()) {
      throw new FlowRunning(emailFlowId);
    }
    if (content instanceof Integer messageId) {
      require(messageId);
    }
    if (call.dryRun()) {
      return 0;
    }
    int associateId = call.caller().associateId();
    int made = write(sql + LINK, emailFlowId, associateId, now, content);
    if (made != 0) {
      new Audit(entityManager, associateId, now)
          .write(operation, "workflow", workflowId, "", "{\"s_message_id\": " + made + "}");
    }
    return made;
  }

  private void require(int messageId) {
    Query found = entityManager.createNativeQuery(EXISTS).setParameter(1, messageId);
    if (found.getResultList().isEmpty()) {
      throw new UnknownMessage(messageId);
    }
  }

  private int write(String sql, int emailFlowId, int associateId, Instant now, Object content) {
    List<?> made =
        entityManager
            .createNativeQuery(sql)
            .setParameter(1, emailFlowId)
            .setParameter(2, associateId)
            .setParameter(3, now.toString())
            .setParameter(4, content)
            .getResultList();
    return made.isEmpty() ? 0 : (Integer) made.get(0);
  }
}
