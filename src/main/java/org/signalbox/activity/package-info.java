/**
 * SetActivityStatus: sets the completion of appointments, to-dos, documents and sales (domain.md
 * 4).
 */
@NullMarked
package org.signalbox.activity;

import org.jspecify.annotations.NullMarked;
