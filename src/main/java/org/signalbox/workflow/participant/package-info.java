/**
 * The Workflow agent's calls around people in flows: into one, out of one, the limit of flows, and
 * a run of the engine by hand (domain.md 2.4, 2.6, 3.5, 6.4).
 */
@NullMarked
package org.signalbox.workflow.participant;

import org.jspecify.annotations.NullMarked;
