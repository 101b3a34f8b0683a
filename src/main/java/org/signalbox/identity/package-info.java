/** Who calls: credentials, associates and their passwords (wire-contract section 1). */
@NullMarked
package org.signalbox.identity;

import org.jspecify.annotations.NullMarked;
