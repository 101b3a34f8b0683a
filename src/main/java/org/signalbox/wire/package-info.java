/**
 * The wire: bodies in and out, and the errors of wire-contract section 9.
 *
 * <p>Features use this package; it never names a feature.
 */
@NullMarked
package org.signalbox.wire;

import org.jspecify.annotations.NullMarked;
