/** Tests of the calls around messages and submissions, each on a real database. */
@NullMarked
package org.signalbox.workflow.content;

import org.jspecify.annotations.NullMarked;
