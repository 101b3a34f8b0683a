/**
 * What starts Signalbox on a developer's machine: a real PostgreSQL without installation, the demo
 * data, and the run command; tests share the first two.
 */
@NullMarked
package org.signalbox.run;

import org.jspecify.annotations.NullMarked;
