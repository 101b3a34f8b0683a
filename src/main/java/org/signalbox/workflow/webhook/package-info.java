/** Webhooks, kept by flow administrators over HTTP; {@code workflow.delivery} calls them. */
@NullMarked
package org.signalbox.workflow.webhook;

import org.jspecify.annotations.NullMarked;
