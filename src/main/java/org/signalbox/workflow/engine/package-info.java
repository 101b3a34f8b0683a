/**
 * What a flow and a run of it may do, as plain Java: the tables of domain.md 11, the checks of 2.3,
 * the gates of 3.5. It refuses by returning a reason; asking for what no table holds is a bug.
 */
@NullMarked
package org.signalbox.workflow.engine;

import org.jspecify.annotations.NullMarked;
