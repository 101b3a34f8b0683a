package org.signalbox.wire;

/**
 * The answer of an operation that found no object: 200 with {@code null} (wire-contract 5.1), where
 * JAX-RS would make 204 of a null.
 *
 * @param body class of what was not found
 */
public record NoObject(Class<?> body) {}
