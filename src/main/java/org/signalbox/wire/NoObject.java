package org.signalbox.wire;

/**
 * The answer of an operation that found no object: 200 with {@code null} (wire-contract 5.1), where
 * JAX-RS would make 204 of a null.
 *
 * @param name what the vendor calls that which was not found
 */
public record NoObject(String name) {

  /** For a body of that class. */
  public NoObject(Class<?> body) {
    this(XmlAnswer.name(body));
  }
}
