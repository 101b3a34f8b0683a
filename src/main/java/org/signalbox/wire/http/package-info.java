/**
 * The HTTP surface around every operation (wire-contract 10): addresses, methods, origins, headers,
 * and the documents that describe what is served.
 */
@NullMarked
package org.signalbox.wire.http;

import org.jspecify.annotations.NullMarked;
