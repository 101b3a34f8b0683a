/** SetStatusOnWorkflow: runs, pauses and ends flows (domain.md 2). */
@NullMarked
package org.signalbox.workflow.status;

import org.jspecify.annotations.NullMarked;
