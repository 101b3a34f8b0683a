package org.signalbox.workflow.engine;

import java.util.List;
import java.util.Set;

/**
 * Criteria while they are read.
 *
 * @param columns that they may name
 * @param problems what is malformed, added to
 * @param asked the columns that they do name, added to
 */
record Reading(Columns columns, List<Rule> problems, Set<String> asked) {}
