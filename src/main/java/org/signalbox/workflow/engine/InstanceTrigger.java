package org.signalbox.workflow.engine;

/** What moves a run (domain.md 11.2, second column). */
public enum InstanceTrigger {
  ENROL,
  PROMOTE,
  DUPLICATE_FOUND,
  PLAIN_STEP,
  REACH_WAIT_FOR_TIME,
  REACH_WAIT_FOR_ACTION,
  ACTION,
  TIMEOUT,
  REACH_CLOSED_TIME_FRAME,
  SPLIT,
  GOAL,
  LAST_STEP_DONE,
  CHECK_FAILED,
  REMOVED_BY_FLOW,
  STEP_FAILED,
  FLOW_STOPPED,
  FLOW_PAUSED,
  FLOW_RESUMED,
  FLOW_RESTARTED,
  REMOVED
}
