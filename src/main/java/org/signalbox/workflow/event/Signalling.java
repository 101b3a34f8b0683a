package org.signalbox.workflow.event;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.signalbox.workflow.engine.EnrolmentGate;
import org.signalbox.workflow.engine.EventType;
import org.signalbox.workflow.store.Enrolments.Enrolled;
import org.signalbox.workflow.store.Enrolments.Knock;

/**
 * One event on its way through the flows: wakes, then goals, then triggers, so that a fresh run
 * does not consume the event that made it (domain.md 3.4). Nobody hears of a flow the caller cannot
 * see.
 */
final class Signalling {

  private final EventStore store;
  private final long event;
  private final Instant now;
  private final EventReceipt.Builder receipt;

  /** Flow and person of the runs that the event ended: a dry run does not see it in the rows. */
  private final Set<List<Integer>> left = new HashSet<>();

  Signalling(EventStore store, long event, Instant now, EventReceipt.Builder receipt) {
    this.store = store;
    this.event = event;
    this.now = now;
    this.receipt = receipt;
  }

  void signal(EventType type, Facts facts, Map<Integer, Person> people) {
    Map<Integer, OpenFlow> flows = store.shareFlows(type, facts, people.keySet());
    Sight sight = Sight.of(store, type, facts, people, flows);
    List<Run.Moved> moves = new ArrayList<>();
    for (Run run : store.lockRuns(type, facts, people.keySet())) {
      Optional.ofNullable(flows.get(run.instance().workflowId()))
          .flatMap(flow -> run.hear(facts, flow, sight.atGoal(flow, person(people, run)), now))
          .ifPresent(moves::add);
    }
    move(moves, flows);
    List<OpenFlow> triggered =
        flows.values().stream()
            .filter(flow -> flow.visible() && !flow.triggers().isEmpty())
            .toList();
    enrol(triggered, flows, people, sight);
  }

  private void move(List<Run.Moved> moves, Map<Integer, OpenFlow> flows) {
    store.move(moves, event);
    moves.stream()
        .map(Run.Moved::instance)
        .filter(instance -> instance.status().ended())
        .forEach(instance -> left.add(List.of(instance.workflowId(), instance.personId())));
    moves.stream()
        .filter(moved -> flow(flows, moved).visible())
        .forEach(moved -> moved.tell(receipt));
  }

  private static OpenFlow flow(Map<Integer, OpenFlow> flows, Run.Moved moved) {
    return Objects.requireNonNull(flows.get(moved.instance().workflowId()));
  }

  private static Person person(Map<Integer, Person> people, Run run) {
    return Objects.requireNonNull(people.get(run.instance().personId()));
  }

  private void enrol(
      List<OpenFlow> triggered,
      Map<Integer, OpenFlow> flows,
      Map<Integer, Person> people,
      Sight sight) {
    List<Integer> ids = triggered.stream().map(OpenFlow::id).toList();
    List<Knock> admitted = new ArrayList<>();
    for (Knock knock : store.knocks(ids, people.keySet())) {
      OpenFlow flow = Objects.requireNonNull(flows.get(knock.workflowId()));
      Person person = Objects.requireNonNull(people.get(knock.personId()));
      if (flow.triggeredBy(sight.atTrigger(flow, person))) {
        Map<String, ?> values = sight.atDoor(flow, person);
        EnrolmentGate.closedFor(flow.door().candidate(after(knock), person.retired(), values, now))
            .ifPresentOrElse(gate -> reject(knock, gate), () -> admitted.add(knock));
      }
    }
    confirm(admitted, store.enrol(admitted, event));
  }

  /** Whom the event took out of the flow before it let them in again is inside no more. */
  private Knock after(Knock knock) {
    return left.contains(List.of(knock.workflowId(), knock.personId())) ? knock.outside() : knock;
  }

  /** Whoever was admitted and is not enrolled was in the flow before us after all. */
  private void confirm(List<Knock> admitted, List<Enrolled> enrolled) {
    Set<List<Integer>> done = new HashSet<>();
    for (Enrolled run : enrolled) {
      done.add(List.of(run.workflowId(), run.personId()));
      receipt.enrolled(run.workflowId(), run.personId(), run.instanceId());
    }
    admitted.stream()
        .filter(knock -> !done.contains(List.of(knock.workflowId(), knock.personId())))
        .forEach(knock -> reject(knock, EnrolmentGate.ALREADY_ACTIVE));
  }

  private void reject(Knock knock, EnrolmentGate gate) {
    receipt.rejected(knock.workflowId(), knock.personId(), gate.name());
  }
}
