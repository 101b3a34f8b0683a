/** Tests of the calls around people in flows, each on a real database. */
@NullMarked
package org.signalbox.workflow.participant;

import org.jspecify.annotations.NullMarked;
