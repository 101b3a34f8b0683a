package org.signalbox.workflow.definition;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.signalbox.call.Answer;
import org.signalbox.call.Call;
import org.signalbox.call.Repeatable;
import org.signalbox.call.Repeats;
import org.signalbox.locale.TimeZones;
import org.signalbox.rights.Access;
import org.signalbox.rights.Caller;
import org.signalbox.wire.Carrier;

/**
 * Reads and changes single parts of flows: each change is a save of the whole flow, by the same
 * rules and as one transaction.
 */
@Stateless
public class FlowParts {

  private static final Repeatable<Carrier> ADD_AFTER =
      new Repeatable<>("AddAfterWorkflowStep", Carrier::toString, FlowParts::step);

  @PersistenceContext EntityManager entityManager;

  private final InstantSource clock;
  private final TimeZones zones;
  private final Repeats repeats;

  /** For the proxies of the container, which never call it. */
  public FlowParts() {
    this(InstantSource.system(), new TimeZones(), new Repeats());
  }

  @Inject
  FlowParts(InstantSource clock, TimeZones zones, Repeats repeats) {
    this.clock = clock;
    this.zones = zones;
    this.repeats = repeats;
  }

  /** A part; empty when it is not there, or its flow hidden. */
  public Optional<Carrier> get(Caller caller, Part part, int key) {
    return find(Call.of(caller), part.flowSql(), part.key(), key);
  }

  /** A step with all that is in it; empty when it is not there, or its flow hidden. */
  public Optional<Carrier> step(Caller caller, int key) {
    return find(Call.of(caller), DefinitionSql.FLOW_OF_STEP, Steps.STEP, key);
  }

  /**
   * Stores a part: in place of the one with its key, else as a new one of the flow, or the step,
   * that it names.
   */
  public Answer<Carrier> save(Call call, Part part, Carrier sent) {
    Repeatable<Carrier> operation =
        new Repeatable<>(
            "Save" + part.shape().name(), Carrier::toString, text -> part.shape().read(text));
    return told(
        call,
        repeats.once(
            entityManager,
            call,
            operation,
            () -> {
              Access access = flowOf(call, part, sent);
              Carrier flow =
                  edit(call, access, operation.name(), before -> part.saved(before, sent));
              boolean unwritten = call.dryRun() && sent.number(part.key()) == 0;
              return unwritten ? sent : part.told(flow, sent);
            }));
  }

  /** Deletes a part. */
  public Answer<Integer> delete(Call call, Part part, int key) {
    String operation = "Delete" + part.shape().name();
    return repeats.once(
        entityManager,
        call,
        new Repeatable<>(operation, String::valueOf, Integer::valueOf),
        () -> {
          Access access = access(call, part.flowSql(), part.key(), key);
          edit(call, access, operation, flow -> part.without(flow, part.found(flow, key)));
          return key;
        });
  }

  /** Puts a step, with all that is in it, behind another on its line. */
  public Answer<Carrier> addAfter(Call call, int stepId, Carrier step) {
    return told(
        call,
        repeats.once(
            entityManager,
            call,
            ADD_AFTER,
            () -> {
              Access access = access(call, DefinitionSql.FLOW_OF_STEP, Steps.STEP, stepId);
              Carrier added = Steps.withoutKeys(step);
              Carrier flow =
                  edit(
                      call,
                      access,
                      ADD_AFTER.name(),
                      before -> Steps.changeLines(before, line -> inserted(line, stepId, added)));
              return behind(flow, stepId);
            }));
  }

  private Carrier edit(Call call, Access access, String operation, UnaryOperator<Carrier> change) {
    return editor(call).edit(access, operation, change);
  }

  private Optional<Carrier> find(Call call, String sql, String member, int key) {
    Editor editor = editor(call);
    return editor
        .definitions()
        .flowOf(sql, key)
        .flatMap(editor::access)
        .flatMap(
            access ->
                Steps.find(editor.definitions().flow(access.row().id()), member, key)
                    .map(part -> FlowFields.part(part, access)));
  }

  private Answer<Carrier> told(Call call, Answer<Carrier> answer) {
    Carrier part = answer.result();
    Carrier told =
        editor(call)
            .access(part.number("WorkflowId"))
            .map(access -> FlowFields.part(part, access))
            .orElse(part);
    return new Answer<>(told, answer.replayed(), answer.dryRun());
  }

  private Access access(Call call, String sql, String member, int key) {
    Editor editor = editor(call);
    return editor
        .definitions()
        .flowOf(sql, key)
        .flatMap(editor::access)
        .orElseThrow(() -> new UnknownPart(member, key));
  }

  private Access flowOf(Call call, Part part, Carrier sent) {
    int key = sent.number(part.key());
    if (key > 0) {
      return access(call, part.flowSql(), part.key(), key);
    }
    if (part.inStep()) {
      return access(call, DefinitionSql.FLOW_OF_STEP, Steps.STEP, sent.number(Steps.STEP));
    }
    int workflowId = sent.number("WorkflowId");
    return editor(call)
        .access(workflowId)
        .orElseThrow(() -> new UnknownPart("WorkflowId", workflowId));
  }

  /** Ranks are told anew, in the order of the line. */
  private static List<Carrier> inserted(List<Carrier> line, int stepId, Carrier added) {
    List<Carrier> all = new ArrayList<>();
    for (Carrier step : line) {
      all.add(step);
      if (step.number(Steps.STEP) == stepId) {
        all.add(added);
      }
    }
    return all.size() == line.size()
        ? line
        : all.stream().map(step -> step.with("Rank", 0)).toList();
  }

  private static Carrier behind(Carrier flow, int stepId) {
    return Steps.all(flow)
        .map(holder -> holder.carriers("Steps"))
        .flatMap(
            line ->
                line.stream()
                    .skip(1)
                    .filter(step -> line.get(line.indexOf(step) - 1).number(Steps.STEP) == stepId))
        .findFirst()
        .orElseThrow(() -> new UnknownPart(Steps.STEP, stepId));
  }

  private static Carrier step(String text) {
    Carrier holder = FlowShapes.ADD_AFTER.read("{\"WorkflowStepId\":0,\"SubStep\":" + text + "}");
    return holder.carrier("SubStep");
  }

  private Editor editor(Call call) {
    return new Editor(entityManager, call, clock.instant(), zones.base());
  }
}
