package org.signalbox.workflow.engine;

import static org.signalbox.workflow.engine.StatusChange.Effect.CANCEL_RUNS;
import static org.signalbox.workflow.engine.StatusChange.Effect.RELEASE_RUNS;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import org.signalbox.workflow.engine.Participant.Heard;
import org.signalbox.workflow.engine.Plan.Step;

/** A life that the engine leads: what events, passes and changes of a flow do, in memory. */
final class Stage implements Life {

  private final List<Soul> souls = List.of(new Soul(), new Soul());
  private final List<Script> scripts;
  private final List<Plan> plans = new ArrayList<>();
  private final List<Ride> rides = new ArrayList<>();
  private final List<String> effects = new ArrayList<>();
  private final Map<Integer, Instant> paused = new HashMap<>();
  private int lastRide;
  private Instant now;

  Stage(List<Script> scripts, Instant now) {
    this.scripts = new ArrayList<>(scripts);
    this.now = now;
    scripts.forEach(script -> plans.add(script.plan(WorkflowStatus.Running)));
  }

  WorkflowStatus status(int flow) {
    return plans.get(flow - 1).status();
  }

  /** What happened to each run, in the order of {@link #standings}. */
  List<List<Progress.Entry>> trails() {
    return rides.stream().map(ride -> List.copyOf(ride.trail)).toList();
  }

  @Override
  public void acts(int person, WaitActionType type, int key, String budget) {
    Heard heard = Script.heard(type, key, budget, now);
    soul(person).heard.add(heard);
    for (Ride ride : open(ride -> ride.run.personId() == person)) {
      if (ride.run.waitsForAction() && awaits(ride.run, heard)) {
        ride.becomes("woken", ride.run.satisfied(status(ride.run.workflowId()), now));
      }
    }
  }

  @Override
  public void joins(int person, int selection, boolean signalled) {
    soul(person).selections.add(selection);
    if (signalled) {
      signal(person, GoalType.AddedToSelection, OptionalInt.of(selection));
    }
  }

  @Override
  public void leaves(int person, int selection) {
    soul(person).selections.remove(selection);
  }

  @Override
  public void buys(int person, int amount, boolean signalled) {
    soul(person).sales.add(amount);
    if (signalled) {
      signal(person, GoalType.SaleCreatedOnPerson, OptionalInt.empty());
    }
  }

  @Override
  public void turns(int person, Trait trait) {
    Set<Trait> traits = soul(person).traits;
    if (!traits.remove(trait)) {
      traits.add(trait);
    }
  }

  @Override
  public void enrols(int person, int flow) {
    Script script = script(flow);
    List<Ride> before =
        rides.stream()
            .filter(ride -> ride.run.personId() == person && ride.run.workflowId() == flow)
            .toList();
    Soul soul = soul(person);
    if (EnrolmentGate.closedFor(soul.atTheDoor(script, status(flow), before, now)).isEmpty()) {
      begin(person, script, soul);
    }
  }

  @Override
  public void removes(int person, int flow) {
    if (status(flow) != WorkflowStatus.Running) {
      rides.removeIf(
          ride ->
              ride.run.personId() == person
                  && ride.run.workflowId() == flow
                  && ride.run.status().after(InstanceTrigger.REMOVED) == InstanceStatus.None);
    }
  }

  @Override
  public void asks(int flow, WorkflowStatus status) {
    StatusChange change = StatusChange.of(status(flow), status);
    if (change.changes()) {
      becomes(script(flow), change.next());
      if (change.next() == WorkflowStatus.Paused) {
        paused.put(flow, now);
      }
    }
    for (Ride ride : open(ride -> ride.run.workflowId() == flow)) {
      if (change.effects().contains(CANCEL_RUNS)) {
        InstanceStatus over = ride.run.status().after(InstanceTrigger.FLOW_STOPPED);
        ride.becomes("cancelled", over, ride.run.waitUntil());
      }
      if (change.effects().contains(RELEASE_RUNS)) {
        release(ride);
      }
    }
  }

  @Override
  public void edits(int flow, int step, String setting, Object value) {
    if (status(flow) != WorkflowStatus.Running) {
      becomes(script(flow).edited(step, setting, value), status(flow));
    }
  }

  @Override
  public void turnsJump(int flow) {
    if (status(flow) != WorkflowStatus.Running) {
      becomes(script(flow).turned(), status(flow));
    }
  }

  @Override
  public void winds(Duration by) {
    now = now.plus(by);
  }

  @Override
  public void windsToNext() {
    now =
        open(ride -> true).stream()
            .flatMap(ride -> ride.run.waitUntil().stream())
            .filter(until -> until.isAfter(now))
            .min(Instant::compareTo)
            .orElse(now);
  }

  @Override
  public void passes() {
    for (Ride ride : open(ride -> true)) {
      Plan plan = plan(ride.run);
      follow(ride, Engine.look(plan, ride.run, participant(ride), now));
    }
  }

  @Override
  public void fails(int person, int flow) {
    boolean moves =
        status(flow) == WorkflowStatus.Running
            && script(flow).start().filter(start -> start.isAfter(now)).isEmpty();
    for (Ride ride : open(ride -> ride.run.personId() == person)) {
      if (moves && ride.run.workflowId() == flow && ride.run.due(now)) {
        follow(ride, Engine.failed(ride.run, now));
      }
    }
  }

  @Override
  public List<Standing> standings() {
    return rides.stream().map(Ride::standing).toList();
  }

  @Override
  public List<String> effects() {
    return effects;
  }

  private void becomes(Script script, WorkflowStatus status) {
    scripts.set(script.flow() - 1, script);
    plans.set(script.flow() - 1, script.plan(status));
  }

  private void begin(int person, Script script, Soul soul) {
    Ride ride = new Ride(++lastRide, person, script, soul, now);
    for (Ride other : open(other -> other.run.personId() == person)) {
      if (script.removes().isPresent() && script.removes().getAsInt() == other.run.workflowId()) {
        other.becomes(
            "dropped-out",
            other.run.droppedOut(
                InstanceTrigger.REMOVED_BY_FLOW, InstanceGuard.ALWAYS, "REMOVED_BY_FLOW"));
      }
    }
    rides.add(ride);
  }

  private void signal(int person, GoalType type, OptionalInt key) {
    for (Ride ride : open(ride -> ride.run.personId() == person)) {
      Plan plan = plan(ride.run);
      Facts facts = new Facts(participant(ride), now, plan.zone());
      boolean reached =
          plan.goals().stream()
              .filter(goal -> goal.type() == type && goal.key().equals(key))
              .anyMatch(goal -> facts.match(goal.criteria()));
      if (reached && ride.run.awaitsGoal()) {
        ride.becomes("goal", ride.run.succeeded(plan.jumpToFinish(), plan.status(), now));
        if (ride.run.status().ended()) {
          plan.successFlow().ifPresent(flow -> propose(ride, flow));
        }
      }
    }
  }

  /**
   * What came while the flow was paused makes its runs due, and waits for a time of their own
   * follow the resume behaviour. The database ends at once those that reached a goal to jump at;
   * here the engine has to.
   */
  private void release(Ride ride) {
    boolean jumps = ride.run.goalReachedAt().isPresent() && plan(ride.run).jumpToFinish();
    if (jumps || ride.run.stepLevel() == Instance.SATISFIED) {
      ride.becomes("resumed", ride.run.status(), Optional.of(now));
    } else {
      Pause pause = new Pause(plan(ride.run), pausedAt(ride.run), now);
      ride.run
          .waitUntil()
          .filter(pausedAt(ride.run)::isBefore)
          .ifPresent(until -> shift(ride, until, pause));
    }
  }

  private void shift(Ride ride, Instant until, Pause pause) {
    int behaviour = script(ride.run.workflowId()).resume();
    int step = ride.run.currentStep().orElse(0);
    Optional<Instant> again = Optional.ofNullable(pause.restarted().get(step));
    Optional<IntervalType> unit = Optional.ofNullable(pause.units().get(step));
    if (behaviour == 1 && again.isPresent()) {
      ride.becomes("restarted", ride.run.status(), again, Optional.of(now));
    } else if (behaviour == 2 && unit.isPresent()) {
      Instant end = until.plus(pause.later(unit.get(), until));
      ride.becomes("shifted", ride.run.status(), Optional.of(end));
    }
  }

  private Instant pausedAt(Instance run) {
    return paused.getOrDefault(run.workflowId(), Instant.MAX);
  }

  private void follow(Ride ride, Progress progress) {
    ride.run = progress.run();
    ride.trail.addAll(progress.trail());
    for (Effect effect : progress.effects()) {
      if (effect instanceof Effect.Send send) {
        tell(ride, send.topic().text() + " " + send.stepId());
      } else if (effect instanceof Effect.Write write) {
        tell(ride, write.type() + " " + write.stepId());
        write(ride, write);
      } else if (effect instanceof Effect.JoinSelection join) {
        tell(ride, "joins " + join.selectionId());
        soul(ride.run.personId()).selections.add(join.selectionId());
      } else if (effect instanceof Effect.Propose propose) {
        propose(ride, propose.workflowId());
      }
    }
  }

  private void write(Ride ride, Effect.Write write) {
    Step step = plan(ride.run).step(write.stepId()).orElseThrow();
    Set<Integer> selections = soul(ride.run.personId()).selections;
    int selection = step.settings().key("selection").orElse(0);
    if (write.type() == StepType.AddToList) {
      selections.add(selection);
    } else if (write.type() == StepType.RemoveFromList) {
      selections.remove(selection);
    }
  }

  private void propose(Ride ride, int flow) {
    tell(ride, "proposed " + flow);
    enrols(ride.run.personId(), flow);
  }

  private void tell(Ride ride, String effect) {
    effects.add("run " + ride.run.id() + " " + effect);
  }

  private boolean awaits(Instance run, Heard heard) {
    return plan(run).step(run.currentStep().orElse(0)).stream()
        .flatMap(step -> step.actions().stream())
        .filter(action -> action.type() == heard.type() && action.key() == heard.key())
        .anyMatch(action -> action.criteria().matches(heard.fields()));
  }

  private Participant participant(Ride ride) {
    return soul(ride.run.personId())
        .participant(script(ride.run.workflowId()), ride.sales, ride.heard);
  }

  private Soul soul(int person) {
    return souls.get(person - 1);
  }

  private Script script(int flow) {
    return scripts.get(flow - 1);
  }

  private Plan plan(Instance run) {
    return plans.get(run.workflowId() - 1);
  }

  private List<Ride> open(Predicate<Ride> which) {
    return rides.stream().filter(ride -> ride.run.status().open()).filter(which).toList();
  }
}
