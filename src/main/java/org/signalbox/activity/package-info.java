/**
 * The completion of appointments, to-dos, documents and sales: SetActivityStatus and the operations
 * that turn it over (domain.md 4).
 */
@NullMarked
package org.signalbox.activity;

import org.jspecify.annotations.NullMarked;
