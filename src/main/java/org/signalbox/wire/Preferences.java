package org.signalbox.wire;

import jakarta.enterprise.context.RequestScoped;

/**
 * What the caller prefers (RFC 7240, decision 7): read from the {@code Prefer} headers of this
 * request.
 */
@RequestScoped
public class Preferences {

  private boolean serverIsStrict;
  private boolean askedForStrict;
  private boolean representation;
  private boolean consulted;

  /** {@code handling=strict}, asked for by the caller or set for the whole server. */
  public boolean strict() {
    consulted = true;
    return serverIsStrict || askedForStrict;
  }

  /** {@code return=representation}. */
  public boolean returnRepresentation() {
    return representation;
  }

  /** Whether the caller asked for strict handling and the operation looked: it was applied. */
  boolean strictApplied() {
    return askedForStrict && consulted;
  }

  void accept(boolean serverIsStrict, boolean askedForStrict, boolean representation) {
    this.serverIsStrict = serverIsStrict;
    this.askedForStrict = askedForStrict;
    this.representation = representation;
  }
}
