/** SendEvent: tells flows what happened to people (domain.md 3). */
@NullMarked
package org.signalbox.workflow.event;

import org.jspecify.annotations.NullMarked;
