/** Passes of the engine over the runs that are due, and what they do in the database. */
@NullMarked
package org.signalbox.workflow.pass;

import org.jspecify.annotations.NullMarked;
