package org.signalbox.workflow.delivery;

/**
 * Rows with workers of their own: however many webhooks keep theirs waiting, mail is not late, nor
 * the other way round.
 */
public enum Lane {
  /** What flows send: mail, SMS, scripts. */
  FLOWS,
  /** Events, and the webhooks that are told of them. */
  WEBHOOKS
}
