package org.signalbox.exchange;

import java.util.List;

/**
 * What no two rows may have in common.
 *
 * @param name of the index
 * @param parts expressions over the columns of the table
 * @param condition which rows it is about, an expression too
 * @param nullsEqual whether two nulls are the same
 * @param direct whether it is made of columns alone, holds for every row and is checked at once, so
 *     that an upsert can go by it
 */
record Unique(
    String name, List<String> parts, String condition, boolean nullsEqual, boolean direct) {}
