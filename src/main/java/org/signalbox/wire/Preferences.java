package org.signalbox.wire;

import jakarta.enterprise.context.RequestScoped;

/**
 * What the caller prefers (RFC 7240, decision 7): read from the {@code Prefer} headers of this
 * request.
 */
@RequestScoped
public class Preferences {

  private boolean strict;
  private boolean representation;

  /** {@code handling=strict}, asked for by the caller or set for the whole server. */
  public boolean strict() {
    return strict;
  }

  /** {@code return=representation}. */
  public boolean returnRepresentation() {
    return representation;
  }

  void accept(boolean strict, boolean representation) {
    this.strict = strict;
    this.representation = representation;
  }
}
