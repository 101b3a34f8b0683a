package org.signalbox.workflow.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.signalbox.workflow.engine.Script.Act;
import org.signalbox.workflow.engine.Script.Node;

/** Draws what happens to two people in two flows. */
final class RandomHistory {

  private static final List<Duration> LEAPS =
      List.of(
          Duration.ofMillis(1),
          Duration.ofSeconds(50),
          Duration.ofMinutes(17),
          Duration.ofHours(5),
          Duration.ofDays(1),
          Duration.ofDays(8));

  private final Dice dice;
  private final List<Script> flows;
  private final List<Happening> history = new ArrayList<>();

  RandomHistory(Dice dice, List<Script> flows) {
    this.dice = dice;
    this.flows = flows;
  }

  List<Happening> ofLength(int length) {
    while (history.size() < length) {
      happen(1 + dice.below(2), 1 + dice.below(2));
    }
    return history;
  }

  private void happen(int person, int flow) {
    switch (dice.below(21)) {
      case 0, 1, 2 ->
          tell("person " + person + " enters flow " + flow, life -> life.enrols(person, flow));
      case 3 -> act(person);
      case 4 -> list(person);
      case 5 -> buy(person);
      case 6 -> turn(person);
      case 7 -> ask(flow, dice.of(List.of(WorkflowStatus.values())));
      case 8 -> edit(flow);
      case 9 -> fail(person, flow);
      case 10, 11 -> wind();
      case 12, 13 -> tell("next due", Life::windsToNext);
      case 14 -> ask(flow, WorkflowStatus.Running);
      case 15 -> remove(person, flow);
      default -> {
        tell("pass", Life::passes);
        tell("pass", Life::passes);
      }
    }
  }

  private void act(int person) {
    Act act = RandomFlow.act(dice);
    String budget = dice.once(2) ? "high" : "low";
    tell(
        "person " + person + " " + act.type() + " " + act.key() + " " + budget,
        life -> life.acts(person, act.type(), act.key(), budget));
  }

  private void list(int person) {
    int selection = 41 + dice.below(3);
    boolean signalled = dice.once(2);
    if (dice.once(3)) {
      tell("person " + person + " leaves " + selection, life -> life.leaves(person, selection));
    } else {
      tell(
          "person " + person + " joins " + selection + (signalled ? " aloud" : ""),
          life -> life.joins(person, selection, signalled));
    }
  }

  private void buy(int person) {
    int amount = dice.once(2) ? 50 : 500;
    boolean signalled = dice.once(2);
    tell(
        "person " + person + " buys for " + amount + (signalled ? " aloud" : ""),
        life -> life.buys(person, amount, signalled));
  }

  private void turn(int person) {
    Life.Trait trait = dice.of(List.of(Life.Trait.values()));
    tell("person " + person + " turns " + trait, life -> life.turns(person, trait));
  }

  private void ask(int flow, WorkflowStatus status) {
    tell("flow " + flow + " asked to be " + status, life -> life.asks(flow, status));
  }

  /** Perhaps after a pause, without which it is refused while the flow runs. */
  private void remove(int person, int flow) {
    boolean paused = dice.once(2);
    if (paused) {
      ask(flow, WorkflowStatus.Paused);
    }
    tell("person " + person + " removed from flow " + flow, life -> life.removes(person, flow));
    if (paused) {
      ask(flow, WorkflowStatus.Running);
    }
  }

  /** The flow is paused for it, and perhaps forgotten so. */
  private void edit(int flow) {
    ask(flow, WorkflowStatus.Paused);
    if (dice.once(3)) {
      tell("flow " + flow + " turns jumpToFinish", life -> life.turnsJump(flow));
    } else {
      Node node = dice.of(flows.get(flow - 1).nodes());
      String setting = editable(node.type());
      Object value = value(setting);
      tell(
          "step " + node.id() + " has " + setting + " = " + value,
          life -> life.edits(flow, node.id(), setting, value));
    }
    if (!dice.once(4)) {
      ask(flow, WorkflowStatus.Running);
    }
  }

  private String editable(StepType type) {
    return switch (type) {
      case WaitForTime -> "numIntervals";
      case WaitForAction -> dice.once(2) ? "actionTimeout" : "exitFlow";
      case Split -> "exitFlow";
      case SendSMS -> "exit";
      case AddToList, RemoveFromList -> "selection";
      default -> "subject";
    };
  }

  private Object value(String setting) {
    return switch (setting) {
      case "subject" -> dice.once(2) ? "" : "Again";
      case "exitFlow", "exit" -> dice.once(2);
      case "selection" -> 41 + dice.below(3);
      default -> 1 + dice.below(4);
    };
  }

  /** Once, or until the run is given up. */
  private void fail(int person, int flow) {
    int times = dice.once(3) ? Engine.MAX_ATTEMPTS : 1;
    for (int i = 0; i < times; i++) {
      tell("person " + person + " fails in flow " + flow, life -> life.fails(person, flow));
      tell("next due", Life::windsToNext);
    }
  }

  private void wind() {
    Duration by = dice.of(LEAPS);
    tell("wind " + by, life -> life.winds(by));
  }

  private void tell(String text, Consumer<Life> to) {
    history.add(new Happening(text, to));
  }
}
