package org.signalbox.wire;

import org.signalbox.locale.Phrase;

/** A body as it was sent, for operations whose request is a {@link Carrier}. */
public final class Sent {

  private final Node body;

  Sent(Node body) {
    this.body = body;
  }

  /** The body by the rules of wire-contract 4.2, as strictly as request records are bound. */
  public Carrier as(Shape shape) {
    Node.Members members =
        body.members()
            .orElseThrow(() -> new InvalidRequest("request", Phrase.of("body-not-object")));
    return shape.bind("request", members);
  }
}
