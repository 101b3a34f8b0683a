/**
 * What users ask for beside the vendor's calls, to look at only: participants, what happened to
 * them, how flows do, events with their receipts, and what waits to be delivered. Pages begin
 * behind a row, not at a number, so that nothing is missed or seen twice while people move.
 */
@NullMarked
package org.signalbox.workflow.view;

import org.jspecify.annotations.NullMarked;
