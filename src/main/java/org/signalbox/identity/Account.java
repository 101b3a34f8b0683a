package org.signalbox.identity;

import org.signalbox.rights.Caller;

/**
 * An associate who may log in.
 *
 * @param caller the associate with all rights, as they are in the database now
 * @param passwordHash as {@link PasswordHash} made it
 */
record Account(Caller caller, String passwordHash) {}
