/** Tests of what users look at, each on a real database. */
@NullMarked
package org.signalbox.workflow.view;

import org.jspecify.annotations.NullMarked;
