package org.signalbox.workflow.event;

import static java.util.stream.Collectors.toSet;

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
import org.signalbox.workflow.engine.EnrolmentGate;
import org.signalbox.workflow.engine.EventType;
import org.signalbox.workflow.store.Enrolments.Enrolled;
import org.signalbox.workflow.store.Enrolments.Knock;

/**
 * Events of one type on their way through the flows: wakes, then goals, then triggers, so that a
 * fresh run does not consume the event that made it (domain.md 3.4). Nobody hears of a flow the
 * caller cannot see. All is read and decided first, and then written: by one statement, unless
 * somebody is enrolled.
 *
 * <p>Everybody hears one event only, so that it does not matter which comes first.
 */
final class Signalling {

  private final EventStore store;
  private final EventType type;
  private final Collection<Heard> events;
  private final Map<Integer, Heard> heard;
  private final Instant now;

  /** Flow and person of the runs that the events end, which the rows do not tell yet. */
  private final Set<List<Integer>> left = new HashSet<>();

  private Signalling(
      EventStore store,
      EventType type,
      Collection<Heard> events,
      Map<Integer, Heard> heard,
      Instant now) {
    this.store = store;
    this.type = type;
    this.events = events;
    this.heard = heard;
    this.now = now;
  }

  /**
   * Signals events, and keeps what they did as their answers.
   *
   * @param events that have nobody in common, and numbers if they are several
   * @return whether anybody was there to hear
   */
  static boolean signal(EventStore store, EventType type, Collection<Heard> events, Instant now) {
    Map<Integer, Heard> heard = new TreeMap<>();
    events.forEach(each -> each.facts().persons().forEach(person -> heard.put(person, each)));
    Map<Integer, Person> people = store.lockPeople(heard.keySet());
    events.forEach(each -> tellOfMissing(each, people.keySet()));
    heard.keySet().retainAll(people.keySet());
    Signalling signalling = new Signalling(store, type, events, heard, now);
    if (people.isEmpty()) {
      signalling.write(events, List.of());
    } else {
      signalling.signal(people);
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

  private void signal(Map<Integer, Person> people) {
    Set<Integer> keys = events.stream().map(each -> each.facts().key()).collect(toSet());
    Map<Integer, OpenFlow> flows = store.shareFlows(type, keys, people.keySet());
    Sight sight = Sight.of(store, type, heard, people, flows);
    List<Run.Moved> moves = moves(keys, flows, people, sight);
    List<Knock> admitted = admitted(flows, people, sight);
    if (admitted.isEmpty()) {
      write(events, moves);
    } else {
      record();
      write(List.of(), moves);
      confirm(admitted, store.enrol(admitted, heard));
      write(events, List.of());
    }
  }

  private List<Run.Moved> moves(
      Set<Integer> keys, Map<Integer, OpenFlow> flows, Map<Integer, Person> people, Sight sight) {
    List<Run.Moved> moves = new ArrayList<>();
    for (Run run : store.lockRuns(type, keys, people.keySet())) {
      Facts facts = heardBy(run.instance().personId()).facts();
      Optional.ofNullable(flows.get(run.instance().workflowId()))
          .flatMap(flow -> run.hear(facts, flow, sight.atGoal(flow, person(people, run)), now))
          .ifPresent(moves::add);
    }
    moves.stream()
        .map(Run.Moved::instance)
        .filter(instance -> instance.status().ended())
        .forEach(instance -> left.add(List.of(instance.workflowId(), instance.personId())));
    moves.stream()
        .filter(moved -> flow(flows, moved).visible())
        .forEach(moved -> moved.tell(heardBy(moved.personId()).receipt()));
    return moves;
  }

  /** Who is enrolled is told by which event, so that it has to be stored before. */
  private void record() {
    for (Heard event : events) {
      if (event.number() == 0) {
        store.record(type, List.of(event.signal())).values().forEach(event::storedAs);
      }
    }
  }

  private void write(Collection<Heard> answered, List<Run.Moved> moves) {
    store.write(type, answered, moves, heard);
  }

  private Heard heardBy(int person) {
    return Objects.requireNonNull(heard.get(person));
  }

  private static OpenFlow flow(Map<Integer, OpenFlow> flows, Run.Moved moved) {
    return Objects.requireNonNull(flows.get(moved.instance().workflowId()));
  }

  private static Person person(Map<Integer, Person> people, Run run) {
    return Objects.requireNonNull(people.get(run.instance().personId()));
  }

  private List<Knock> admitted(
      Map<Integer, OpenFlow> flows, Map<Integer, Person> people, Sight sight) {
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
    return admitted;
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
