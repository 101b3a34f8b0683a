package org.signalbox.locale;

import java.time.ZoneId;

/**
 * A time zone of SuperOffice's list (wire-contract 8.2).
 *
 * @param id key in the list; 0 for one that is not in it
 * @param code by which callers name it, {@code NO}, {@code US-NY}
 * @param rules what the tz database knows about it
 */
record Zone(int id, String code, ZoneId rules) {}
