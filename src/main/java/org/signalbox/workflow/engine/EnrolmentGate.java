package org.signalbox.workflow.engine;

import java.util.Arrays;
import java.util.Optional;

/**
 * The gates before a run, in their order (domain.md 3.5); the names are the reason codes of the
 * receipt. PERSON_NOT_FOUND and FORMER_EMPLOYEE are the two reasons of gate 3.
 */
public enum EnrolmentGate {
  FLOW_NOT_OPEN,
  ENROLLMENT_ENDED,
  PERSON_NOT_FOUND,
  FORMER_EMPLOYEE,
  ALREADY_STARTED,
  ALREADY_ACTIVE,
  BLOCK_LIST,
  FILTER;

  /** The first gate that stays closed; empty when the person may enter. */
  public static Optional<EnrolmentGate> closedFor(Candidate candidate) {
    return Arrays.stream(values()).filter(gate -> !gate.lets(candidate)).findFirst();
  }

  private boolean lets(Candidate candidate) {
    return switch (this) {
      case FLOW_NOT_OPEN -> candidate.flow().open();
      case ENROLLMENT_ENDED ->
          candidate.enrolmentEnd().filter(end -> end.isBefore(candidate.now())).isEmpty();
      case PERSON_NOT_FOUND -> candidate.known();
      case FORMER_EMPLOYEE -> !candidate.retired();
      case ALREADY_STARTED -> !candidate.startOnlyOnce() || !candidate.startedBefore();
      case ALREADY_ACTIVE -> !candidate.inside();
      case BLOCK_LIST -> !candidate.blocked();
      case FILTER -> candidate.filtered();
    };
  }
}
