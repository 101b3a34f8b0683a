package org.signalbox.identity;

import java.time.Instant;
import org.signalbox.rights.Caller;

/**
 * An associate who shows something that this server handed out.
 *
 * @param caller the associate with all rights, as they are in the database now
 * @param used when it was last seen, to the resolution of {@link IssuedCredentials#used}
 * @param xsrfHash hash of the value that belongs to a session; empty for tickets and tokens
 */
record Holder(Caller caller, Instant used, String xsrfHash) {}
