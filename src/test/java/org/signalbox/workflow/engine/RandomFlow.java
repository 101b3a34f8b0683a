package org.signalbox.workflow.engine;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.signalbox.workflow.engine.Script.Act;
import org.signalbox.workflow.engine.Script.Arm;
import org.signalbox.workflow.engine.Script.Hours;
import org.signalbox.workflow.engine.Script.Node;
import org.signalbox.workflow.engine.Script.Target;

/** Draws flows: nested splits, waits, mail at certain hours, lists, and exits into each other. */
final class RandomFlow {

  private static final List<Instant> BEGINNINGS =
      List.of(
          Given.MONDAY,
          Instant.parse("2026-03-27T09:20:00Z"), // Oslo's clocks go forward on the 29th
          Instant.parse("2026-10-23T20:45:00Z")); // and back on the 25th
  private static final List<StepType> PLAIN =
      List.of(
          StepType.CreateFollowUp,
          StepType.CreateSale,
          StepType.DistributeToOwner,
          StepType.NotifyByEmail,
          StepType.RunScript);
  private static final List<String> UNITS =
      List.of("Seconds", "Minutes", "Hours", "Days", "Weeks", "WorkingDays");

  private final Dice dice;
  private final Instant beginning;
  private int lastStep;

  RandomFlow(Dice dice, Instant beginning) {
    this.dice = dice;
    this.beginning = beginning;
  }

  static Instant beginning(Dice dice) {
    return dice.of(BEGINNINGS);
  }

  /** A flow that proposes people to the other, and perhaps takes them out of it. */
  Script flow(int flow) {
    int other = 3 - flow;
    return new Script(
        flow,
        line(1 + dice.below(4), other, 0),
        dice.once(2),
        dice.once(5),
        dice.maybe(2, this::hours),
        dice.maybe(8, () -> beginning.plus(Duration.ofHours(dice.below(30)))),
        dice.maybe(8, () -> beginning.plus(Duration.ofDays(dice.below(10)))),
        dice.maybe(4, other),
        dice.maybe(3, other),
        dice.maybe(3, 43),
        dice.maybe(6, other),
        targets(),
        dice.below(3));
  }

  private List<Node> line(int length, int other, int depth) {
    List<Node> line = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      line.add(node(other, depth));
    }
    return line;
  }

  private Node node(int other, int depth) {
    int id = 100 * (3 - other) + ++lastStep;
    return switch (dice.below(depth < 2 ? 12 : 9)) {
      case 0, 1 -> plain(id, StepType.SendEmail, Map.of("shipmentId", 5, "subject", "Hello"));
      case 2 ->
          plain(id, StepType.SendSMS, Map.of("from", "1960", "text", "Hi", "exit", dice.once(2)));
      case 3, 4 -> plain(id, StepType.WaitForTime, time());
      case 5, 6 -> new Node(id, StepType.WaitForAction, limit(other), acts(), List.of());
      case 7 ->
          plain(
              id,
              dice.once(3) ? StepType.RemoveFromList : StepType.AddToList,
              Map.of("selection", 41 + dice.below(3)));
      case 8 ->
          plain(
              id,
              dice.of(PLAIN),
              Map.of("title", "Call", "subject", "Look", "text", "x", "scriptId", 3));
      default -> split(id, other, depth);
    };
  }

  private static Node plain(int id, StepType type, Map<String, Object> settings) {
    return new Node(id, type, settings, List.of(), List.of());
  }

  private Node split(int id, int other, int depth) {
    List<Arm> arms = new ArrayList<>();
    int count = dice.below(4);
    for (int i = 0; i < count; i++) {
      arms.add(arm(line(dice.below(3), other, depth + 1)));
    }
    if (dice.once(2)) {
      List<Node> line = line(dice.below(3), other, depth + 1);
      int at = dice.below(arms.size() + 1);
      arms.add(at, new Arm(SplitOptionType.None, OptionalInt.empty(), true, "", line));
    }
    return new Node(id, StepType.Split, exit(other), List.of(), arms);
  }

  private Arm arm(List<Node> line) {
    return switch (dice.below(5)) {
      case 0 -> new Arm(SplitOptionType.LinkClicked, dice.maybe(2, 71), false, "", line);
      case 1 -> new Arm(SplitOptionType.FormSubmission, dice.maybe(2, 55), false, "", line);
      case 2 -> new Arm(SplitOptionType.FormData, dice.maybe(2, 55), false, "high", line);
      case 3 -> new Arm(SplitOptionType.PersonData, OptionalInt.empty(), false, "100", line);
      default ->
          new Arm(
              SplitOptionType.SelectionMembership,
              OptionalInt.of(41 + dice.below(3)),
              false,
              "",
              line);
    };
  }

  private Map<String, Object> time() {
    if (dice.once(4)) {
      LocalDateTime until =
          LocalDateTime.ofInstant(beginning, Given.OSLO).plusHours(dice.below(90));
      return Map.of("timeWaitAlgorithm", "UntilSpecified", "until", until.toString());
    }
    return Map.of(
        "timeWaitAlgorithm", 1, "numIntervals", dice.below(4), "intervalType", dice.of(UNITS));
  }

  private Map<String, Object> limit(int other) {
    Map<String, Object> settings = exit(other);
    if (dice.once(2)) {
      settings.put("waitForTimeout", dice.once(2));
    }
    if (dice.once(2)) {
      settings.put("actionTimeout", dice.below(4));
    }
    settings.put("timeoutIntervalType", dice.of(UNITS));
    return settings;
  }

  private Map<String, Object> exit(int other) {
    Map<String, Object> settings = new HashMap<>();
    if (dice.once(3)) {
      settings.put("exitFlow", true);
    }
    if (dice.once(2)) {
      settings.put("exitToSelectionId", 42);
      settings.put("exitToFlowId", dice.once(2) ? other : 0);
    }
    return settings;
  }

  private List<Act> acts() {
    return dice.once(3) ? List.of(act(dice), act(dice)) : List.of(act(dice));
  }

  /** What may be waited for, and may be done. */
  static Act act(Dice dice) {
    return dice.once(2)
        ? new Act(WaitActionType.LinkClicked, 71 + dice.below(2), Optional.empty())
        : new Act(WaitActionType.FormSubmitted, 55, dice.maybe(2, () -> "high"));
  }

  private List<Target> targets() {
    List<Target> targets = new ArrayList<>();
    if (dice.once(3)) {
      targets.add(new Target(1, OptionalInt.of(41), 0));
    }
    if (dice.once(3)) {
      targets.add(new Target(2, OptionalInt.empty(), dice.once(2) ? 0 : 100));
    }
    return targets;
  }

  private Hours hours() {
    return dice.of(
        List.of(
            new Hours(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), 8, 16),
            new Hours(EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.SATURDAY), 22, 6),
            new Hours(EnumSet.noneOf(DayOfWeek.class), 9, 21),
            new Hours(EnumSet.of(DayOfWeek.SUNDAY), 8, 8)));
  }
}
