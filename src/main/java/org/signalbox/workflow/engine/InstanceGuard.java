package org.signalbox.workflow.engine;

/** Which of several outcomes a trigger has for a run (domain.md 11.2, third column). */
public enum InstanceGuard {
  ALWAYS,
  WHILE_RUNNING,
  WHILE_PAUSED,
  MOVES_ON,
  EXITS,
  BRANCH_MATCHES,
  JUMPS_NOW,
  JUMPS_AT_RESUME,
  STAYS,
  GOAL_REACHED,
  NO_GOAL,
  MAY_START_AGAIN
}
