package org.signalbox.workflow.event;

import java.util.Map;

/**
 * Somebody whom an event concerns.
 *
 * @param values the columns that criteria may name
 */
record Person(int id, boolean retired, Map<String, Object> values) {}
