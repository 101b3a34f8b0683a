/**
 * {@code mvn -Pbench}: starts the servers, measures, and prints ratios of figures that were taken
 * in the same run, because a figure alone says more about the machine than about the program.
 */
@NullMarked
package org.signalbox.bench;

import org.jspecify.annotations.NullMarked;
