package org.signalbox.workflow.engine;

/** What a step does (domain.md 6.2). */
public enum StepType implements Numbered {
  None(0),
  SendEmail(1),
  SendSMS(2),
  WaitForTime(3),
  WaitForAction(4),
  Split(5),
  UpdateParticipant(6),
  AddToList(7),
  RemoveFromList(8),
  CreateRequest(9),
  CreateFollowUp(10),
  CreateSale(11),
  NotifyByEmail(12),
  NotifyBySMS(13),
  RunScript(14),
  DistributeToOwner(15);

  private final int number;

  StepType(int number) {
    this.number = number;
  }

  @Override
  public int number() {
    return number;
  }
}
