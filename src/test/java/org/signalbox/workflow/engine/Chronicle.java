package org.signalbox.workflow.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.signalbox.workflow.engine.Life.Trait;
import org.signalbox.workflow.engine.Script.Act;
import org.signalbox.workflow.engine.Script.Node;
import org.signalbox.workflow.engine.Script.Target;

/** What the {@link Model} remembers, in order, and the plain questions that this answers. */
final class Chronicle {

  /** What a person did or became. */
  record Deed(int person, String kind, int key, String text, Instant at) {

    boolean is(Act act) {
      return kind.equals(act.type().name())
          && key == act.key()
          && (act.budget().isEmpty() || act.budget().get().equals(text));
    }
  }

  final List<Deed> deeds = new ArrayList<>();
  final List<Trip> trips = new ArrayList<>();
  final List<String> effects = new ArrayList<>();
  final List<Script> scripts;
  final List<WorkflowStatus> statuses = new ArrayList<>();
  final Map<Integer, Instant> paused = new HashMap<>();
  int lastTrip;
  Instant now;

  Chronicle(List<Script> scripts, Instant now) {
    this.scripts = new ArrayList<>(scripts);
    this.now = now;
    scripts.forEach(script -> statuses.add(WorkflowStatus.Running));
  }

  Script script(int flow) {
    return scripts.get(flow - 1);
  }

  boolean running(int flow) {
    return statuses.get(flow - 1) == WorkflowStatus.Running;
  }

  List<Trip> open(Predicate<Trip> which) {
    return trips.stream()
        .filter(trip -> trip.status() == InstanceStatus.Active)
        .filter(which)
        .toList();
  }

  Deed did(int person, String kind, int key, String text) {
    Deed deed = new Deed(person, kind, key, text, now);
    deeds.add(deed);
    return deed;
  }

  boolean is(int person, Trait trait) {
    return of(person, "turn").filter(deed -> deed.text().equals(trait.name())).count() % 2 == 1;
  }

  boolean member(int person, int selection) {
    return of(person, "selection")
        .filter(deed -> deed.key() == selection)
        .reduce((earlier, later) -> later)
        .filter(deed -> deed.text().equals("in"))
        .isPresent();
  }

  boolean soldMoreThan(int person, int amount) {
    return of(person, "sale").anyMatch(deed -> deed.key() > amount);
  }

  boolean blocked(int person, Script script) {
    return script.blockList().stream().anyMatch(selection -> member(person, selection));
  }

  /** What the person of the run did in this way since it began. */
  Stream<Deed> since(Trip trip, String kind) {
    return deeds.subList(trip.began, deeds.size()).stream()
        .filter(deed -> deed.person() == trip.person && deed.kind().equals(kind));
  }

  /** Whether a goal is met; the criteria of a sale ask about all sales of the person. */
  boolean met(Target target, Trip trip) {
    return target.selection().isPresent()
        ? member(trip.person, target.selection().getAsInt())
        : since(trip, "sale").findAny().isPresent() && soldMoreThan(trip.person, target.moreThan());
  }

  Optional<Node> node(Trip trip) {
    return script(trip.flow).nodes().stream().filter(node -> node.id() == trip.step()).findFirst();
  }

  /** Whether a pass that comes now would look at the run. */
  boolean moves(Trip trip) {
    Optional<Instant> start = script(trip.flow).start();
    boolean started = start.isEmpty() || !start.get().isAfter(now);
    return running(trip.flow) && started && trip.due(now);
  }

  private Stream<Deed> of(int person, String kind) {
    return deeds.stream().filter(deed -> deed.person() == person && deed.kind().equals(kind));
  }
}
