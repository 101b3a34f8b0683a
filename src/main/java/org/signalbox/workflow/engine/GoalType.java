package org.signalbox.workflow.engine;

/** What makes a run a success (domain.md 1.2). */
public enum GoalType implements Numbered {
  None(0, Reference.NOTHING),
  PersonUpdated(1, Reference.NOTHING),
  SaleCreatedOnPerson(2, Reference.NOTHING),
  SaleCreatedOnCompany(3, Reference.NOTHING),
  AppointmentCreated(4, Reference.NOTHING),
  AddedToProject(5, Reference.PROJECT),
  AddedToSelection(6, Reference.SELECTION),
  FormSubmitted(7, Reference.FORM),
  HadChat(8, Reference.NOTHING),
  LinkClicked(9, Reference.LINK),
  RequestCreated(10, Reference.NOTHING);

  private final int number;
  private final Reference reference;

  GoalType(int number, Reference reference) {
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
