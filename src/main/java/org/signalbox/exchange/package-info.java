/**
 * Whole tables in and out: the CSV of an export of a SuperOffice database, under the vendor's
 * names, streamed through a temporary table into ours, and ours in the same form.
 */
@NullMarked
package org.signalbox.exchange;

import org.jspecify.annotations.NullMarked;
