/**
 * Appointments, sales and documents as the vendor's client gets and saves them: all members of its
 * carriers, of which those that no table of ours holds are always null.
 */
@NullMarked
package org.signalbox.activity.entity;

import org.jspecify.annotations.NullMarked;
