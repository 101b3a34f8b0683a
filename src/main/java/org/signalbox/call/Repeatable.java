package org.signalbox.call;

import java.util.function.Function;

/**
 * An operation as far as its repeats go: what is kept of an answer, and how.
 *
 * @param name within which a key is unique for its caller
 * @param written the result as text, to be kept
 * @param read the result of such a text
 */
public record Repeatable<T>(String name, Function<T, String> written, Function<String, T> read) {}
