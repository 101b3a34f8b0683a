/**
 * Flows as users define them: the Workflow agent's entities, and how they are kept so that the
 * engine can run them (domain.md 1.1, 1.2, 2.6 and 6.2).
 */
@NullMarked
package org.signalbox.workflow.definition;

import org.jspecify.annotations.NullMarked;
