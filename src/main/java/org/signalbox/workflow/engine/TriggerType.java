package org.signalbox.workflow.engine;

/** What enrols people in a flow; the event of the same name has 1000 more (domain.md 1.2). */
public enum TriggerType implements Numbered {
  None(0, Reference.NOTHING),
  PersonCreated(1, Reference.NOTHING),
  PersonUpdated(2, Reference.NOTHING),
  AddedToProject(3, Reference.PROJECT),
  CreatedRequest(4, Reference.NOTHING),
  LinkClicked(5, Reference.LINK),
  AddedToSelection(6, Reference.SELECTION),
  FormSubmitted(7, Reference.FORM),
  AddedMessage(8, Reference.NOTHING),
  StartedChat(9, Reference.NOTHING),
  OrderPlaced(10, Reference.NOTHING),
  SaleCreated(11, Reference.NOTHING),
  SaleSold(12, Reference.NOTHING),
  SaleLost(13, Reference.NOTHING);

  private final int number;
  private final Reference reference;

  TriggerType(int number, Reference reference) {
    this.number = number;
    this.reference = reference;
  }

  @Override
  public int number() {
    return number;
  }

  /** What its key refers to. */
  public Reference reference() {
    return reference;
  }
}
