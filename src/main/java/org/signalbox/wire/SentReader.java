package org.signalbox.wire;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/**
 * Reads the bodies of operations whose request is a {@link Carrier}. A reader of its own, because a
 * server prefers a reader of its own to one that reads any type.
 */
@Provider
@Consumes(MediaType.WILDCARD)
public class SentReader implements MessageBodyReader<Sent> {

  @Inject ParsedBody bodies;

  @Override
  public boolean isReadable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return type == Sent.class;
  }

  @Override
  public Sent readFrom(
      Class<Sent> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream stream)
      throws IOException {
    return new Sent(bodies.read(headers, stream));
  }
}
