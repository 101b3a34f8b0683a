package org.signalbox.workflow.engine;

import java.util.Optional;
import java.util.Set;

/**
 * What happened to a person (domain.md 1.2), as on the wire, with the goals it can reach and the
 * action it is to somebody who waits (domain.md 3.4).
 */
public enum EventType implements Numbered {
  None(0),
  Run(1),
  PersonCreated(1001),
  PersonUpdated(1002),
  AddedToProject(1003),
  CreatedRequest(1004),
  LinkClicked(1005),
  AddedToSelection(1006),
  FormSubmitted(1007),
  AddedMessage(1008),
  StartedChat(1009),
  OrderPlaced(1010),
  SaleCreated(1011),
  SaleSold(1012),
  SaleLost(1013);

  private static final int AFTER_TRIGGER = 1000;

  private final int number;

  EventType(int number) {
    this.number = number;
  }

  @Override
  public int number() {
    return number;
  }

  /** Whether it says something about people: None and Run do not. */
  public boolean concernsPeople() {
    return number > AFTER_TRIGGER;
  }

  /** The trigger that listens to it. */
  public Optional<TriggerType> trigger() {
    return concernsPeople()
        ? Optional.of(Numbered.of(TriggerType.class, number - AFTER_TRIGGER))
        : Optional.empty();
  }

  /** The goals that it reaches. */
  public Set<GoalType> goals() {
    return switch (this) {
      case PersonUpdated -> Set.of(GoalType.PersonUpdated);
      case AddedToProject -> Set.of(GoalType.AddedToProject);
      case CreatedRequest -> Set.of(GoalType.RequestCreated);
      case LinkClicked -> Set.of(GoalType.LinkClicked);
      case AddedToSelection -> Set.of(GoalType.AddedToSelection);
      case FormSubmitted -> Set.of(GoalType.FormSubmitted);
      case StartedChat -> Set.of(GoalType.HadChat);
      case SaleCreated -> Set.of(GoalType.SaleCreatedOnPerson, GoalType.SaleCreatedOnCompany);
      default -> Set.of();
    };
  }

  /** The action that ends a wait. */
  public Optional<WaitActionType> action() {
    return switch (this) {
      case LinkClicked -> Optional.of(WaitActionType.LinkClicked);
      case FormSubmitted -> Optional.of(WaitActionType.FormSubmitted);
      default -> Optional.empty();
    };
  }
}
