package org.signalbox.workflow.engine;

/** What a branch of a split tests (domain.md 1.2). */
public enum SplitOptionType implements Numbered {
  None(0, Reference.NOTHING),
  PersonData(1, Reference.NOTHING),
  FormSubmission(2, Reference.FORM),
  LinkClicked(3, Reference.LINK),
  ProjectMembership(4, Reference.PROJECT),
  SelectionMembership(5, Reference.SELECTION),
  FormData(6, Reference.FORM);

  private final int number;
  private final Reference reference;

  SplitOptionType(int number, Reference reference) {
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
