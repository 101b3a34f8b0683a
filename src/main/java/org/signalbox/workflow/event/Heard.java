package org.signalbox.workflow.event;

/**
 * An event that is stored and on its way through the flows.
 *
 * @param event its number
 * @param receipt to be told what it does
 */
record Heard(long event, Facts facts, EventReceipt.Builder receipt) {}
