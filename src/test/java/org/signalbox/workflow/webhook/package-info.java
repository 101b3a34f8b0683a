/** Tests of the register of webhooks. */
@NullMarked
package org.signalbox.workflow.webhook;

import org.jspecify.annotations.NullMarked;
