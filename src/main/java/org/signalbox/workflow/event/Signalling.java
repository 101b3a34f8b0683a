package org.signalbox.workflow.event;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.signalbox.workflow.engine.EnrolmentGate;
import org.signalbox.workflow.engine.EventType;
import org.signalbox.workflow.store.Enrolments.Enrolled;
import org.signalbox.workflow.store.Enrolments.Knock;

/**
 * Events of one type on their way through the flows: wakes, then goals, then triggers, so that a
 * fresh run does not consume the event that made it (domain.md 3.4). Nobody hears of a flow the
 * caller cannot see.
 *
 * <p>Everybody hears one event only, so that it does not matter which comes first.
 */
final class Signalling {

  private final EventStore store;
  private final Map<Integer, Heard> heard;
  private final Instant now;

  /** Flow and person of the runs that the events ended: a dry run does not see it in the rows. */
  private final Set<List<Integer>> left = new HashSet<>();

  private Signalling(EventStore store, Map<Integer, Heard> heard, Instant now) {
    this.store = store;
    this.heard = heard;
    this.now = now;
  }

  /**
   * Signals events that are stored.
   *
   * @param events that have nobody in common
   * @return whether anybody was there to hear
   */
  static boolean signal(EventStore store, EventType type, Collection<Heard> events, Instant now) {
    Map<Integer, Heard> heard = new TreeMap<>();
    events.forEach(each -> each.facts().persons().forEach(person -> heard.put(person, each)));
    Map<Integer, Person> people = store.lockPeople(heard.keySet());
    events.forEach(each -> tellOfMissing(each, people.keySet()));
    heard.keySet().retainAll(people.keySet());
    if (!people.isEmpty()) {
      new Signalling(store, heard, now).signal(type, people);
    }
    return !people.isEmpty();
  }

  private static void tellOfMissing(Heard heard, Set<Integer> people) {
    Set<Integer> persons = heard.facts().persons();
    persons.stream().filter(person -> !people.contains(person)).forEach(heard.receipt()::unknown);
    if (persons.stream().noneMatch(people::contains)) {
      heard.receipt().reason(UnusableEvent.nobody());
    }
  }

  private void signal(EventType type, Map<Integer, Person> people) {
    Set<Integer> keys =
        heard.values().stream().map(each -> each.facts().key()).collect(Collectors.toSet());
    Map<Integer, OpenFlow> flows = store.shareFlows(type, keys, people.keySet());
    Sight sight = Sight.of(store, type, heard, people, flows);
    List<Run.Moved> moves = new ArrayList<>();
    for (Run run : store.lockRuns(type, keys, people.keySet())) {
      Facts facts = heardBy(run.instance().personId()).facts();
      Optional.ofNullable(flows.get(run.instance().workflowId()))
          .flatMap(flow -> run.hear(facts, flow, sight.atGoal(flow, person(people, run)), now))
          .ifPresent(moves::add);
    }
    move(moves, flows);
    enrol(flows, people, sight);
  }

  private Heard heardBy(int person) {
    return Objects.requireNonNull(heard.get(person));
  }

  private void move(List<Run.Moved> moves, Map<Integer, OpenFlow> flows) {
    store.move(moves, heard);
    moves.stream()
        .map(Run.Moved::instance)
        .filter(instance -> instance.status().ended())
        .forEach(instance -> left.add(List.of(instance.workflowId(), instance.personId())));
    moves.stream()
        .filter(moved -> flow(flows, moved).visible())
        .forEach(moved -> moved.tell(heardBy(moved.personId()).receipt()));
  }

  private static OpenFlow flow(Map<Integer, OpenFlow> flows, Run.Moved moved) {
    return Objects.requireNonNull(flows.get(moved.instance().workflowId()));
  }

  private static Person person(Map<Integer, Person> people, Run run) {
    return Objects.requireNonNull(people.get(run.instance().personId()));
  }

  private void enrol(Map<Integer, OpenFlow> flows, Map<Integer, Person> people, Sight sight) {
    List<Integer> triggered =
        flows.values().stream()
            .filter(flow -> flow.visible() && !flow.triggers().isEmpty())
            .map(OpenFlow::id)
            .toList();
    List<Knock> admitted = new ArrayList<>();
    for (Knock knock : store.knocks(triggered, people.keySet())) {
      OpenFlow flow = Objects.requireNonNull(flows.get(knock.workflowId()));
      Person person = Objects.requireNonNull(people.get(knock.personId()));
      if (flow.triggeredBy(heardBy(person.id()).facts(), sight.atTrigger(flow, person))) {
        Map<String, ?> values = sight.atDoor(flow, person);
        EnrolmentGate.closedFor(flow.door().candidate(after(knock), person.retired(), values, now))
            .ifPresentOrElse(gate -> reject(knock, gate), () -> admitted.add(knock));
      }
    }
    confirm(admitted, store.enrol(admitted, heard));
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
      heardBy(run.personId())
          .receipt()
          .enrolled(run.workflowId(), run.personId(), run.instanceId());
    }
    admitted.stream()
        .filter(knock -> !done.contains(List.of(knock.workflowId(), knock.personId())))
        .forEach(knock -> reject(knock, EnrolmentGate.ALREADY_ACTIVE));
  }

  private void reject(Knock knock, EnrolmentGate gate) {
    heardBy(knock.personId()).receipt().rejected(knock.workflowId(), knock.personId(), gate.name());
  }
}
