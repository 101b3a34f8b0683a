package org.signalbox.wire;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.signalbox.locale.Phrase;

/** Parses the body of a request by its media type, into the one shape that all of them have. */
@ApplicationScoped
public class ParsedBody {

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

  Node read(MultivaluedMap<String, String> headers, InputStream stream) throws IOException {
    String encoding = headers.getFirst(HttpHeaders.CONTENT_ENCODING);
    byte[] bytes = BodyBytes.read(stream, encoding, settings.maxBodyBytes());
    Parser parser = bytes.length == 0 ? JSON : parser();
    Optional<String> charset = negotiated.contentType().flatMap(ContentType::charset);
    return parser.parse(bytes, charset);
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
