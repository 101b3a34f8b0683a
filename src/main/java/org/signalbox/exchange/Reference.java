package org.signalbox.exchange;

import java.util.List;

/**
 * Columns that name a record.
 *
 * @param columns of the table itself
 * @param table the other one, or the table itself
 * @param keys the columns of the other one, in the same order
 */
record Reference(List<String> columns, String table, List<String> keys) {}
