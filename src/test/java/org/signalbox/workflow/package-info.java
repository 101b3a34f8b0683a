/** What the tests of flows share: the operations outside a container, over a real database. */
@NullMarked
package org.signalbox.workflow;

import org.jspecify.annotations.NullMarked;
