/** Flows and runs in the database: locks, queries, and conversion to the records of the engine. */
@NullMarked
package org.signalbox.workflow.store;

import org.jspecify.annotations.NullMarked;
