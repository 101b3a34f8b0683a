package org.signalbox.workflow.view;

/** How participants may be sorted. */
public enum ParticipantOrder {
  /** Who came first is first. */
  Enrolled,
  /** Who came last is first. */
  Newest,
  /** Who is due first is first; only those who wait for a time. */
  Due
}
