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
import java.util.function.Function;

/** Parses the body of a request by its media type, into the one shape that all of them have. */
@ApplicationScoped
public class ParsedBody {

  /** How a body becomes a node, by its bytes and the charset that its type names. */
  private interface Parser {

    Node parse(byte[] bytes, Optional<String> charset);
  }

  private static final Parser JSON =
      (bytes, charset) -> parse(BodyText.decode(bytes, charset), JsonBody::parse);
  private static final Parser XML =
      (bytes, charset) -> parse(BodyText.decodeXml(bytes, charset), XmlBody::parse);
  private static final Parser FORM =
      (bytes, charset) -> parse(BodyText.decode(bytes, charset), FormBody::parse);

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

  /** Whether an operation needs a body is for whoever binds it. */
  private static Node parse(String decoded, Function<String, Node> parser) {
    return decoded.isBlank() ? Node.Missing.MISSING : parser.apply(decoded);
  }
}
