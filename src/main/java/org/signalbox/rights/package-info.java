/**
 * Who may do what with which row: the decision that the vendor calls Sentry (domain.md 5).
 *
 * <p>Pure: features load rows and hand them in, and nothing here reads a database.
 */
@NullMarked
package org.signalbox.rights;

import org.jspecify.annotations.NullMarked;
