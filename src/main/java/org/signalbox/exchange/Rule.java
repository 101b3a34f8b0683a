package org.signalbox.exchange;

/**
 * What must be true of each row.
 *
 * @param name of the constraint
 * @param expression over the columns of the table
 */
record Rule(String name, String expression) {}
