package org.signalbox.workflow.definition;

import org.signalbox.locale.Phrase;
import org.signalbox.wire.Failure;

/** The status of the flow, or the people in it, forbid the edit (domain.md 2.6). */
public final class FlowNotEditable extends Failure {

  private FlowNotEditable(String code, Object... arguments) {
    super(Kind.CONFLICT, "SoIllegalOperationException", code, Phrase.of(code, arguments));
  }

  static FlowNotEditable notStopped(int emailFlowId) {
    return new FlowNotEditable("flow-not-stopped", emailFlowId);
  }

  /** A wait or a split that people are at was moved or removed. */
  static FlowNotEditable stepOccupied(int step, int people) {
    return new FlowNotEditable("step-occupied", step, people);
  }

  static FlowNotEditable branchOccupied(int option, int people) {
    return new FlowNotEditable("branch-occupied", option, people);
  }

  static FlowNotEditable everyoneElse(int option) {
    return new FlowNotEditable("branch-for-everyone-else", option);
  }

  /** Somebody saved it since it was read. */
  static FlowNotEditable savedSince(int emailFlowId, String by, String at) {
    return new FlowNotEditable("flow-saved-since", emailFlowId, by, at);
  }
}
