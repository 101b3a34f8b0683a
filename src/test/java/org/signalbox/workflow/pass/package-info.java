/** Passes on a real database, with time driven by hand. */
@NullMarked
package org.signalbox.workflow.pass;

import org.jspecify.annotations.NullMarked;
