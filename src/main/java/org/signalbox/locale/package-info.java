/**
 * Languages, cultures and time zones of callers (wire-contract 7 and 8): what a text says in the
 * language asked for, and when something happens in the zone asked for.
 */
@NullMarked
package org.signalbox.locale;

import org.jspecify.annotations.NullMarked;
