package org.signalbox.workflow.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.signalbox.workflow.engine.Life.Trait;
import org.signalbox.workflow.engine.Script.Arm;
import org.signalbox.workflow.engine.Script.Node;

/** The {@link Model}'s reading of domain.md 3.5, 6.1 and 6.2: who enters, and what a look does. */
final class ModelRules {

  private final Chronicle chronicle;

  ModelRules(Chronicle chronicle) {
    this.chronicle = chronicle;
  }

  void enrol(int person, int flow) {
    Script script = chronicle.script(flow);
    List<Trip> before =
        chronicle.trips.stream()
            .filter(trip -> trip.person == person && trip.flow == flow)
            .toList();
    boolean ended = script.enrolmentEnd().filter(end -> chronicle.now.isAfter(end)).isPresent();
    if (chronicle.statuses.get(flow - 1) == WorkflowStatus.Stopped
        || ended
        || chronicle.is(person, Trait.RETIRED)
        || (script.once() && !before.isEmpty())
        || before.stream().anyMatch(trip -> trip.status() == InstanceStatus.Active)
        || chronicle.blocked(person, script)) {
      return;
    }
    for (Trip other : chronicle.open(trip -> trip.person == person)) {
      if (script.removes().equals(OptionalInt.of(other.flow))) {
        drop(other, "REMOVED_BY_FLOW");
      }
    }
    Trip trip = new Trip(++chronicle.lastTrip, flow, person, chronicle.deeds.size());
    trip.note(Trip.Kind.ENROLLED, chronicle.now, script.line().get(0).id());
    chronicle.trips.add(trip);
  }

  /** One step of one run that is due. */
  void look(Trip trip) {
    Script script = chronicle.script(trip.flow);
    if (trip.goal().isEmpty() && script.goals().stream().anyMatch(it -> chronicle.met(it, trip))) {
      trip.note(Trip.Kind.GOAL, chronicle.now);
    }
    Optional<Node> node = chronicle.node(trip);
    if (node.isEmpty() || (trip.goal().isPresent() && script.jump())) {
      finish(trip);
      return;
    }
    String objection = objection(trip, node.get());
    if (objection.isEmpty()) {
      take(trip, node.get());
    } else {
      drop(trip, objection);
    }
  }

  /**
   * A pause is over. Whoever waited for so and so long when it began waits as long again, or for
   * what was left; a date stays a date, an opening an opening, and for ever for ever.
   */
  void resume(Trip trip) {
    Instant paused = Optional.ofNullable(chronicle.paused.get(trip.flow)).orElseThrow();
    Instant until = trip.until().orElse(Instant.MIN);
    if (!until.isAfter(paused) || chronicle.node(trip).filter(ModelRules::waitsSoLong).isEmpty()) {
      return;
    }
    int how = chronicle.script(trip.flow).resume();
    Node node = chronicle.node(trip).orElseThrow();
    if (how == 1) {
      Instant start = chronicle.script(trip.flow).start().orElse(Instant.MIN);
      Instant again = start.isAfter(chronicle.now) ? start : chronicle.now;
      Optional<Instant> end =
          node.type() == StepType.WaitForAction
              ? Almanac.timeout(node.settings(), again)
              : Optional.of(Almanac.waitEnd(node.settings(), again));
      trip.noteUntil(Trip.Kind.RESTARTS, chronicle.now, end);
    } else if (how == 2) {
      Instant end = Almanac.left(node, paused, until, chronicle.now);
      trip.noteUntil(Trip.Kind.GOES_ON, chronicle.now, Optional.of(end));
    }
  }

  private static boolean waitsSoLong(Node node) {
    return switch (node.type()) {
      case WaitForAction -> !Boolean.FALSE.equals(node.settings().get("waitForTimeout"));
      case WaitForTime -> !node.settings().containsKey("until");
      default -> false;
    };
  }

  void finish(Trip trip) {
    Script script = chronicle.script(trip.flow);
    boolean success = trip.goal().isPresent();
    trip.note(success ? Trip.Kind.SUCCEEDED : Trip.Kind.FINISHED, chronicle.now);
    propose(trip, success ? script.successFlow() : script.exitFlow());
  }

  private String objection(Trip trip, Node node) {
    boolean mail = node.type() == StepType.SendEmail;
    if (chronicle.is(trip.person, Trait.RETIRED)) {
      return "FORMEREMPLOYEE";
    }
    if (chronicle.blocked(trip.person, chronicle.script(trip.flow))) {
      return "ADDEDTOBLOCKLIST";
    }
    if (mail && chronicle.is(trip.person, Trait.WITHOUT_CONSENT)) {
      return "NOCONSENTFORPERSON";
    }
    if (mail && chronicle.is(trip.person, Trait.WITHOUT_EMAIL)) {
      return "NOEMAILFORPERSON";
    }
    if (mail && chronicle.is(trip.person, Trait.BOUNCING)) {
      return "TOOMANYBOUNCES";
    }
    boolean needsSubject = mail || node.type() == StepType.NotifyByEmail;
    return needsSubject && "".equals(node.settings().get("subject")) ? "NOSUBJECT" : "";
  }

  private void take(Trip trip, Node node) {
    switch (node.type()) {
      case SendEmail -> speak(trip, node, "step.send-email");
      case SendSMS -> text(trip, node);
      case WaitForTime -> waitForTime(trip, node);
      case WaitForAction -> waitForAction(trip, node);
      case Split -> split(trip, node);
      case NotifyByEmail -> act(trip, node, "step.notify-by-email");
      case RunScript -> act(trip, node, "step.run-script");
      case AddToList, RemoveFromList -> {
        String inOrOut = node.type() == StepType.AddToList ? "in" : "out";
        chronicle.did(trip.person, "selection", number(node, "selection"), inOrOut);
        act(trip, node, node.type().name());
      }
      default -> act(trip, node, node.type().name());
    }
  }

  private void text(Trip trip, Node node) {
    if (!chronicle.is(trip.person, Trait.WITHOUT_MOBILE)) {
      speak(trip, node, "step.send-sms");
    } else if (yes(node, "exit")) {
      drop(trip, "MISSINGMOBILEPHONE");
    } else {
      goOn(trip, after(trip));
    }
  }

  private void speak(Trip trip, Node node, String how) {
    Instant opening =
        chronicle
            .script(trip.flow)
            .hours()
            .map(hours -> Almanac.opening(hours, chronicle.now))
            .orElse(chronicle.now);
    if (opening.isAfter(chronicle.now)) {
      trip.noteUntil(Trip.Kind.FINDS_CLOSED, chronicle.now, Optional.of(opening));
    } else {
      trip.note(Trip.Kind.SENT, chronicle.now);
      act(trip, node, how);
    }
  }

  private void waitForTime(Trip trip, Node node) {
    Instant end = Almanac.waitEnd(node.settings(), arrival(trip));
    if (trip.level() == 0 && end.isAfter(chronicle.now)) {
      trip.noteUntil(Trip.Kind.WAITS, chronicle.now, Optional.of(end));
    } else {
      goOn(trip, after(trip));
    }
  }

  private void waitForAction(Trip trip, Node node) {
    boolean came =
        node.actions().stream()
            .anyMatch(
                act ->
                    chronicle
                        .since(trip, act.type().name())
                        .filter(deed -> !deed.at().isBefore(trip.lastSent().orElse(Instant.MIN)))
                        .anyMatch(deed -> deed.is(act)));
    if (trip.level() == 2 || (trip.level() == 0 && came)) {
      goOn(trip, after(trip));
    } else if (trip.level() == 0) {
      Optional<Instant> limit = Almanac.timeout(node.settings(), arrival(trip));
      trip.noteUntil(Trip.Kind.WAITS, chronicle.now, limit);
    } else if (yes(node, "exitFlow")) {
      exit(trip, node, "EXIT_AFTER_MAX_WAITING_TIME");
    } else {
      goOn(trip, after(trip));
    }
  }

  private void split(Trip trip, Node node) {
    Optional<Arm> match =
        node.arms().stream().filter(arm -> !arm.others() && matches(trip, arm)).findFirst();
    if (match.isEmpty() && yes(node, "exitFlow")) {
      exit(trip, node, "EXIT_AFTER_SPLIT");
      return;
    }
    int into =
        match
            .or(() -> node.arms().stream().filter(Arm::others).findFirst())
            .filter(arm -> !arm.line().isEmpty())
            .map(arm -> arm.line().get(0).id())
            .orElseGet(() -> after(trip));
    goOn(trip, into);
  }

  private boolean matches(Trip trip, Arm arm) {
    return switch (arm.type()) {
      case LinkClicked, FormSubmission, FormData -> {
        String kind = arm.type() == SplitOptionType.LinkClicked ? "LinkClicked" : "FormSubmitted";
        yield chronicle
            .since(trip, kind)
            .filter(deed -> arm.key().isEmpty() || arm.key().getAsInt() == deed.key())
            .anyMatch(deed -> arm.value().isEmpty() || arm.value().equals(deed.text()));
      }
      case PersonData -> chronicle.soldMoreThan(trip.person, Integer.parseInt(arm.value()));
      default -> chronicle.member(trip.person, arm.key().orElse(0));
    };
  }

  private void exit(Trip trip, Node node, String reason) {
    drop(trip, reason);
    int selection = number(node, "exitToSelectionId");
    int flow = number(node, "exitToFlowId");
    if (selection > 0) {
      tell(trip, "joins " + selection);
      chronicle.did(trip.person, "selection", selection, "in");
    }
    propose(trip, flow > 0 ? OptionalInt.of(flow) : OptionalInt.empty());
  }

  private void act(Trip trip, Node node, String how) {
    tell(trip, how + " " + node.id());
    goOn(trip, after(trip));
  }

  private void goOn(Trip trip, int step) {
    trip.note(Trip.Kind.CAME, chronicle.now, step);
  }

  private void drop(Trip trip, String reason) {
    trip.noteDrop(chronicle.now, reason);
  }

  private void propose(Trip trip, OptionalInt flow) {
    flow.ifPresent(
        id -> {
          tell(trip, "proposed " + id);
          enrol(trip.person, id);
        });
  }

  private void tell(Trip trip, String effect) {
    chronicle.effects.add("run " + trip.id + " " + effect);
  }

  private Instant arrival(Trip trip) {
    Instant start = chronicle.script(trip.flow).start().orElse(Instant.MIN);
    return start.isAfter(trip.arrival()) ? start : trip.arrival();
  }

  /** The step below on the same line; below the last of a branch, the one below its split. */
  private int after(Trip trip) {
    return after(chronicle.script(trip.flow).line(), trip.step(), 0);
  }

  private static int after(List<Node> line, int step, int below) {
    int beyond = below;
    for (int i = line.size() - 1; i >= 0; i--) {
      Node node = line.get(i);
      if (node.id() == step) {
        return beyond;
      }
      for (Arm arm : node.arms()) {
        int found = after(arm.line(), step, beyond);
        if (found >= 0) {
          return found;
        }
      }
      beyond = node.id();
    }
    return -1;
  }

  private static boolean yes(Node node, String setting) {
    return Boolean.TRUE.equals(node.settings().get(setting));
  }

  private static int number(Node node, String setting) {
    return node.settings().get(setting) instanceof Integer number ? number : 0;
  }
}
