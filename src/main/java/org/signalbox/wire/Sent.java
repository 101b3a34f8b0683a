package org.signalbox.wire;

/**
 * A body as it was sent, for operations whose request is a {@link Carrier}, or that can do without
 * a body.
 */
public final class Sent {

  private final Node body;

  Sent(Node body) {
    this.body = body;
  }

  /** The body by the rules of wire-contract 4.2, as strictly as request records are bound. */
  public Carrier as(Shape shape) {
    return shape.bind("request", Binder.object(body));
  }

  /** The same for a request record. */
  public <R extends Record> R as(Class<R> type) {
    return Binder.bind(body, type);
  }
}
