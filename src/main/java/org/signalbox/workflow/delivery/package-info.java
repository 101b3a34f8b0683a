/**
 * What leaves the database: rows of the outbox are delivered at least once as mail, as SMS, as
 * signed calls, and as webhooks (decision 20).
 */
@NullMarked
package org.signalbox.workflow.delivery;

import org.jspecify.annotations.NullMarked;
