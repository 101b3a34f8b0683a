package org.signalbox.wire;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.signalbox.locale.Phrase;

/**
 * Reads the body of every operation into its request record or {@link Sent}, whatever its media
 * type (wire-contract 4.1): the type chooses a parser from one table, {@link Binder} does the rest.
 * A body without a type is JSON, and no body at all may be of any type.
 */
@Provider
@Consumes(MediaType.WILDCARD)
public class RequestReader implements MessageBodyReader<Object> {

  /** How a body becomes a node, by its bytes and the charset that its type names. */
  private interface Parser {

    Node parse(byte[] bytes, Optional<String> charset);
  }

  private static final Parser JSON =
      (bytes, charset) -> JsonBody.parse(text(BodyText.decode(bytes, charset)));
  private static final Parser XML =
      (bytes, charset) -> XmlBody.parse(text(BodyText.decodeXml(bytes, charset)));
  private static final Parser FORM =
      (bytes, charset) -> FormBody.parse(text(BodyText.decode(bytes, charset)));

  private static final Map<String, Parser> PARSERS =
      Map.of(
          "application/json", JSON,
          "text/json", JSON,
          "application/json-patch+json", JSON,
          "application/merge-patch+json", JSON,
          "application/xml", XML,
          "text/xml", XML,
          "application/x-www-form-urlencoded", FORM);

  @Inject Settings settings;
  @Inject Negotiated negotiated;

  /** The media types that bodies may have. */
  static Set<String> types() {
    return PARSERS.keySet();
  }

  @Override
  public boolean isReadable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return type.isRecord() || Sent.class.equals(type);
  }

  @Override
  public Object readFrom(
      Class<Object> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream stream)
      throws IOException {
    String encoding = headers.getFirst(HttpHeaders.CONTENT_ENCODING);
    byte[] bytes = BodyBytes.read(stream, encoding, settings.maxBodyBytes());
    Parser parser = bytes.length == 0 ? JSON : parser();
    Optional<String> charset = negotiated.contentType().flatMap(ContentType::charset);
    Node body = parser.parse(bytes, charset);
    return Sent.class.equals(type) ? new Sent(body) : Binder.bind(body, type);
  }

  private Parser parser() {
    if (!negotiated.isContentTypeSent()) {
      return JSON;
    }
    return negotiated
        .contentType()
        .map(sent -> PARSERS.get(sent.name()))
        .orElseThrow(() -> UnsupportedBody.ofType(negotiated.contentType()));
  }

  private static String text(String decoded) {
    if (decoded.isBlank()) {
      throw new InvalidRequest("request", Phrase.of("body-missing"));
    }
    return decoded;
  }
}
