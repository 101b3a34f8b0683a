/**
 * The Workflow agent's calls around what flows send and what forms bring in: messages that belong
 * to a flow, and submissions that nobody has signalled yet.
 */
@NullMarked
package org.signalbox.workflow.content;

import org.jspecify.annotations.NullMarked;
