package org.signalbox.workflow.definition;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.signalbox.call.Answer;
import org.signalbox.call.Call;
import org.signalbox.call.Repeatable;
import org.signalbox.call.Repeats;
import org.signalbox.locale.TimeZones;
import org.signalbox.rights.Access;
import org.signalbox.rights.Caller;
import org.signalbox.rights.Level;
import org.signalbox.wire.Carrier;
import org.signalbox.workflow.engine.WorkflowStatus;
import org.signalbox.workflow.status.UnknownFlow;
import org.signalbox.workflow.store.LongName;
import org.signalbox.workflow.store.Workflow;
import org.signalbox.workflow.store.Workflows;

/**
 * Makes, reads, changes, copies and deletes flows, each in one transaction (domain.md 2.5, 2.6).
 *
 * <p>The key on the wire is that of the e-mail half (decision 15); a new flow has one key for both.
 */
@Stateless
public class EmailFlows {

  /** Lists that a save leaves out stay as they are. */
  private static final List<String> OPTIONAL =
      List.of("RemoveFromFlows", "Steps", "Triggers", "Goals", "BlockLists", "VisibleFor");

  private static final int LONGEST_NAME = 255;

  private static final Repeatable<Carrier> SAVE =
      new Repeatable<>("SaveEmailFlow", Carrier::toString, FlowShapes.EMAIL_FLOW::read);
  private static final Repeatable<Integer> COPY =
      new Repeatable<>("CopyEmailFlow", String::valueOf, Integer::valueOf);
  private static final Repeatable<Integer> DELETE =
      new Repeatable<>("DeleteEmailFlow", String::valueOf, Integer::valueOf);

  /** What runs have not sent yet is withdrawn; everything below the flow goes with it. */
  private static final String REMOVE =
      """
      with withdrawn as (
        delete from outbox where workflow_id = ?1 and done_at is null)
      delete from workflow where workflow_id = ?1
      """;

  @PersistenceContext EntityManager entityManager;

  private final InstantSource clock;
  private final TimeZones zones;
  private final Repeats repeats;

  /** For the proxies of the container, which never call it. */
  public EmailFlows() {
    this(InstantSource.system(), new TimeZones(), new Repeats());
  }

  @Inject
  EmailFlows(InstantSource clock, TimeZones zones, Repeats repeats) {
    this.clock = clock;
    this.zones = zones;
    this.repeats = repeats;
  }

  /** A new flow of the caller with the vendor's defaults, stored nowhere. */
  public Carrier initial(Caller caller) {
    return FlowShapes.initial()
        .with("Associate", editor(Call.of(caller)).definitions().owner(caller.associateId()));
  }

  /** A flow; empty when it is not there, or hidden. */
  public Optional<Carrier> get(Caller caller, int emailFlowId) {
    Editor editor = editor(Call.of(caller));
    return editor
        .accessToEmailFlow(emailFlowId)
        .map(access -> FlowFields.told(editor.definitions().flow(access.row().id()), access));
  }

  /**
   * Stores a flow: a new one when it has no key, else what there is under its key becomes the same.
   *
   * @return the flow as it is now
   */
  public Answer<Carrier> save(Call call, Carrier flow) {
    Answer<Carrier> answer =
        repeats.once(
            entityManager,
            call,
            SAVE,
            () ->
                flow.number("EmailFlowId") == 0
                    ? editor(call).create(flow, 0, SAVE.name())
                    : change(call, flow));
    Carrier saved = answer.result();
    Carrier told =
        editor(call)
            .accessToEmailFlow(saved.number("EmailFlowId"))
            .map(access -> FlowFields.told(saved, access))
            .orElse(saved);
    return new Answer<>(told, answer.replayed(), answer.dryRun());
  }

  /** Deletes a stopped flow with all that is below it, runs included. */
  public Answer<Integer> delete(Call call, int emailFlowId) {
    return repeats.once(entityManager, call, DELETE, () -> remove(call, emailFlowId));
  }

  /**
   * Makes a stopped flow of the caller's like another one, without its participants and without
   * what is hidden from the caller.
   *
   * @return the key of the copy
   */
  public Answer<Integer> copy(Call call, int emailFlowId, String newName) {
    return repeats.once(
        entityManager,
        call,
        COPY,
        () -> {
          Editor editor = editor(call);
          Access access = find(editor, emailFlowId);
          int workflowId = access.row().id();
          Carrier copy =
              Steps.withoutKeys(FlowFields.told(editor.definitions().flow(workflowId), access))
                  .with("Name", LongName.checked(newName, "NewName", LONGEST_NAME))
                  .with("Associate", null);
          return editor.create(copy, workflowId, COPY.name()).number("EmailFlowId");
        });
  }

  private Carrier change(Call call, Carrier flow) {
    Editor editor = editor(call);
    Access access = find(editor, flow.number("EmailFlowId"));
    return editor.edit(
        access,
        SAVE.name(),
        before -> {
          Version.check(entityManager, access.row().id(), flow);
          return completed(flow, before);
        });
  }

  private static Carrier completed(Carrier sent, Carrier before) {
    Carrier completed = sent;
    for (String list : OPTIONAL) {
      if (sent.get(list) == null) {
        completed = completed.with(list, before.get(list));
      }
    }
    return completed;
  }

  private int remove(Call call, int emailFlowId) {
    Editor editor = editor(call);
    Access access = find(editor, emailFlowId);
    call.caller().require(Editor.RIGHT);
    access.require(Level.DELETE);
    int workflowId = access.row().id();
    Workflows workflows =
        call.dryRun() ? Workflows.unlocked(entityManager) : new Workflows(entityManager);
    Workflow workflow = workflows.lock(workflowId).orElseThrow(() -> new UnknownFlow(emailFlowId));
    if (workflow.status() != WorkflowStatus.Stopped) {
      throw FlowNotEditable.notStopped(emailFlowId);
    }
    if (!call.dryRun()) {
      entityManager.detach(workflow);
      entityManager.createNativeQuery(REMOVE).setParameter(1, workflowId).executeUpdate();
      editor.audit(workflowId, DELETE.name(), "null");
    }
    return emailFlowId;
  }

  private static Access find(Editor editor, int emailFlowId) {
    return editor.accessToEmailFlow(emailFlowId).orElseThrow(() -> new UnknownFlow(emailFlowId));
  }

  private Editor editor(Call call) {
    return new Editor(entityManager, call, clock.instant(), zones.base());
  }
}
