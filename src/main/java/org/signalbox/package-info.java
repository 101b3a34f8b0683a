/** The application's root: what the container is told about, and nothing else. */
@NullMarked
package org.signalbox;

import org.jspecify.annotations.NullMarked;
