package org.signalbox.workflow.engine;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import org.signalbox.workflow.engine.Participant.Heard;
import org.signalbox.workflow.engine.Plan.Step;

/** Plans, runs and people that are fit for everything, to be spoilt by a test. */
final class Given {

  static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

  /** A Monday, 09:00 in Oslo. */
  static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");

  private Given() {}

  static Step step(int id, StepType type, OptionalInt next, Map<String, ?> settings) {
    return new Step(
        id, type, new StepSettings(settings), List.of(), List.of(), next, Optional.empty());
  }

  static Flow.WaitAction click(int link) {
    return new Flow.WaitAction(WaitActionType.LinkClicked, link, Criteria.NONE);
  }

  static Heard clicked(int link, Instant at) {
    return clicked(link, 0, at);
  }

  static Heard clicked(int link, int shipment, Instant at) {
    return new Heard(WaitActionType.LinkClicked, link, shipment, Map.of(), at);
  }

  static Criteria where(String column, String operator, String... values) {
    Map<String, Object> restriction =
        Map.of("Name", column, "Operator", operator, "Values", List.of(values));
    return Criteria.of(List.of(Map.of("Restrictions", List.of(restriction))), Columns.PERSON);
  }

  static Instance run(int step) {
    return new Instance(
        1,
        564,
        9,
        InstanceStatus.Active,
        step == 0 ? OptionalInt.empty() : OptionalInt.of(step),
        Optional.of(MONDAY),
        0,
        Optional.empty(),
        OptionalInt.empty(),
        Optional.empty(),
        Optional.empty(),
        0,
        Optional.empty());
  }

  /** A Running flow of the steps. */
  static Flowing flow(Step... steps) {
    return new Flowing(List.of(steps));
  }

  static Somebody somebody() {
    return new Somebody();
  }

  /** A plan in the making. */
  static final class Flowing {
    private final List<Step> steps;
    private WorkflowStatus status = WorkflowStatus.Running;
    private Optional<Instant> start = Optional.empty();
    private Optional<TimeFrame> frame = Optional.empty();
    private boolean jump;
    private boolean overridden;
    private final List<Plan.Goal> goals = new ArrayList<>();

    private Flowing(List<Step> steps) {
      this.steps = steps;
    }

    Flowing status(WorkflowStatus value) {
      status = value;
      return this;
    }

    Flowing startsAt(Instant value) {
      start = Optional.of(value);
      return this;
    }

    Flowing within(TimeFrame value) {
      frame = Optional.of(value);
      return this;
    }

    Flowing jumpsToFinish() {
      jump = true;
      return this;
    }

    Flowing overridesConsent() {
      overridden = true;
      return this;
    }

    Flowing goal(int id, Criteria criteria) {
      goals.add(new Plan.Goal(id, GoalType.AppointmentCreated, OptionalInt.empty(), criteria));
      return this;
    }

    /** Proposes to flow 7 without and to flow 8 with success. */
    Plan plan() {
      Map<Integer, Step> byId = new HashMap<>();
      steps.forEach(step -> byId.put(step.id(), step));
      return new Plan(
          564,
          status,
          start,
          OSLO,
          frame,
          jump,
          overridden,
          "",
          OptionalInt.of(7),
          OptionalInt.of(8),
          goals,
          byId);
    }
  }

  /** A person in the making. */
  static final class Somebody {
    boolean retired;
    boolean blocked;
    boolean consents = true;
    boolean subscribed = true;
    String email = "solveig@fjordlys.example";
    String mobile = "+47 900 00 000";
    int bounces;
    boolean emailTaken;
    boolean mobileTaken;
    final Map<String, Object> values = new HashMap<>();
    final Set<Integer> selections = new HashSet<>();
    final Set<Integer> projects = new HashSet<>();
    final List<Heard> heard = new ArrayList<>();
    final Set<Integer> goals = new HashSet<>();

    Somebody with(Consumer<Somebody> change) {
      change.accept(this);
      return this;
    }

    Participant participant() {
      return new Participant(
          retired,
          blocked,
          consents,
          subscribed,
          email,
          mobile,
          bounces,
          emailTaken,
          mobileTaken,
          values,
          selections,
          projects,
          heard,
          goals);
    }
  }
}
