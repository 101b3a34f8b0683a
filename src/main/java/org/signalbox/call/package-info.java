/**
 * How an operation is called, beyond what it is asked: on whose behalf, for real or as a dry run
 * (decision 12), once or as a repeat of an earlier call (decision 11).
 */
@NullMarked
package org.signalbox.call;

import org.jspecify.annotations.NullMarked;
