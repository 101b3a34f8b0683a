package org.signalbox.workflow.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.signalbox.workflow.engine.Chronicle.Deed;
import org.signalbox.workflow.engine.Script.Target;

/**
 * The rules of domain.md 6 and 11.2 once more, in plain sentences: it keeps nothing but what
 * happened, and answers each question by reading that again. Slow, and easy to check by eye.
 */
final class Model implements Life {

  private final Chronicle chronicle;
  private final ModelRules rules;

  Model(List<Script> scripts, Instant now) {
    chronicle = new Chronicle(scripts, now);
    rules = new ModelRules(chronicle);
  }

  @Override
  public void acts(int person, WaitActionType type, int key, String budget) {
    Deed deed = chronicle.did(person, type.name(), key, budget);
    for (Trip trip : chronicle.open(trip -> trip.person == person && trip.level() == 1)) {
      boolean awaited =
          chronicle.node(trip).stream().flatMap(node -> node.actions().stream()).anyMatch(deed::is);
      if (awaited) {
        trip.note(Trip.Kind.HEARD, chronicle.now);
        if (chronicle.running(trip.flow)) {
          trip.note(Trip.Kind.FALLS_DUE, chronicle.now);
        }
      }
    }
  }

  @Override
  public void joins(int person, int selection, boolean signalled) {
    chronicle.did(person, "selection", selection, "in");
    if (signalled) {
      signal(person, target -> target.selection().equals(OptionalInt.of(selection)));
    }
  }

  @Override
  public void leaves(int person, int selection) {
    chronicle.did(person, "selection", selection, "out");
  }

  @Override
  public void buys(int person, int amount, boolean signalled) {
    chronicle.did(person, "sale", amount, "");
    if (signalled) {
      signal(person, target -> target.selection().isEmpty());
    }
  }

  @Override
  public void turns(int person, Trait trait) {
    chronicle.did(person, "turn", 0, trait.name());
  }

  @Override
  public void enrols(int person, int flow) {
    rules.enrol(person, flow);
  }

  @Override
  public void removes(int person, int flow) {
    if (!chronicle.running(flow)) {
      chronicle.trips.removeIf(trip -> trip.person == person && trip.flow == flow);
    }
  }

  @Override
  public void asks(int flow, WorkflowStatus status) {
    WorkflowStatus before = chronicle.statuses.get(flow - 1);
    chronicle.statuses.set(flow - 1, status == WorkflowStatus.None ? before : status);
    boolean resumes = before == WorkflowStatus.Paused && status == WorkflowStatus.Running;
    for (Trip trip : chronicle.open(trip -> trip.flow == flow)) {
      boolean jumps = trip.goal().isPresent() && chronicle.script(flow).jump();
      if (status == WorkflowStatus.Stopped) {
        trip.note(Trip.Kind.CANCELLED, chronicle.now);
      } else if (resumes && (jumps || trip.level() == 2)) {
        trip.note(Trip.Kind.FALLS_DUE, chronicle.now);
      } else if (resumes) {
        rules.resume(trip);
      }
    }
    if (status == WorkflowStatus.Paused && before != WorkflowStatus.Paused) {
      chronicle.paused.put(flow, chronicle.now);
    }
  }

  @Override
  public void edits(int flow, int step, String setting, Object value) {
    if (!chronicle.running(flow)) {
      chronicle.scripts.set(flow - 1, chronicle.script(flow).edited(step, setting, value));
    }
  }

  @Override
  public void turnsJump(int flow) {
    if (!chronicle.running(flow)) {
      chronicle.scripts.set(flow - 1, chronicle.script(flow).turned());
    }
  }

  @Override
  public void winds(Duration by) {
    chronicle.now = chronicle.now.plus(by);
  }

  @Override
  public void windsToNext() {
    Instant next = Instant.MAX;
    for (Trip trip : chronicle.open(trip -> true)) {
      Instant until = trip.until().orElse(chronicle.now);
      next = until.isAfter(chronicle.now) && until.isBefore(next) ? until : next;
    }
    chronicle.now = next.equals(Instant.MAX) ? chronicle.now : next;
  }

  @Override
  public void passes() {
    for (Trip trip : chronicle.open(trip -> true)) {
      if (chronicle.moves(trip)) {
        rules.look(trip);
      }
    }
  }

  @Override
  public void fails(int person, int flow) {
    for (Trip trip : chronicle.open(trip -> trip.person == person && trip.flow == flow)) {
      if (chronicle.moves(trip)) {
        long minutes = Math.round(Math.pow(2, trip.failures()));
        trip.noteUntil(
            Trip.Kind.FAILED,
            chronicle.now,
            Optional.of(chronicle.now.plus(Duration.ofMinutes(minutes))));
        if (trip.failures() == 6) {
          trip.noteDrop(chronicle.now, "STEP_FAILED");
        }
      }
    }
  }

  @Override
  public List<Standing> standings() {
    return chronicle.trips.stream().map(Trip::standing).toList();
  }

  @Override
  public List<String> effects() {
    return chronicle.effects;
  }

  private void signal(int person, Predicate<Target> about) {
    for (Trip trip : chronicle.open(trip -> trip.person == person)) {
      boolean reached =
          chronicle.script(trip.flow).goals().stream()
              .anyMatch(target -> about.test(target) && chronicle.met(target, trip));
      if (reached && trip.status() == InstanceStatus.Active && trip.goal().isEmpty()) {
        trip.note(Trip.Kind.GOAL, chronicle.now);
        if (chronicle.running(trip.flow) && chronicle.script(trip.flow).jump()) {
          rules.finish(trip);
        }
      }
    }
  }
}
