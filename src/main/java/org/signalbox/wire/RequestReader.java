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
import java.util.Set;

/**
 * Reads the body of every operation into its request record, whatever its media type (wire-contract
 * 4.1): the type chooses a parser from one table, {@link Binder} does the rest. A body without a
 * type is JSON, and no body at all may be of any type.
 */
@Provider
@Consumes(MediaType.WILDCARD)
public class RequestReader implements MessageBodyReader<Record> {

  @Inject ParsedBody bodies;

  /** The media types that bodies may have. */
  static Set<String> types() {
    return ParsedBody.types();
  }

  @Override
  public boolean isReadable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return type.isRecord();
  }

  @Override
  public Record readFrom(
      Class<Record> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream stream)
      throws IOException {
    return Binder.bind(bodies.read(headers, stream), type);
  }
}
