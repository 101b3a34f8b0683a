package org.signalbox.wire;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.signalbox.locale.Phrase;

/**
 * Reads the body of every operation into its request record, whatever its media type (wire-contract
 * 4.1): the type chooses a parser from one table, {@link Binder} does the rest.
 */
@Provider
@Consumes(MediaType.WILDCARD)
public class RequestReader implements MessageBodyReader<Record> {

  private static final Map<String, Function<String, Node>> PARSERS =
      Map.of(
          "application/json", JsonBody::parse,
          "text/json", JsonBody::parse,
          "application/json-patch+json", JsonBody::parse,
          "application/merge-patch+json", JsonBody::parse);

  @Inject Settings settings;

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
    byte[] bytes = stream.readNBytes(settings.maxBodyBytes() + 1);
    if (bytes.length > settings.maxBodyBytes()) {
      throw new TooLarge(settings.maxBodyBytes());
    }
    String declared = headers.getFirst(HttpHeaders.CONTENT_TYPE);
    MediaType sent = declared == null ? null : mediaType;
    Function<String, Node> parser = parser(sent, bytes.length == 0);
    String text = BodyText.decode(bytes, sent);
    if (text.isBlank()) {
      throw new InvalidRequest("request", Phrase.of("body-missing"));
    }
    return Binder.bind(parser.apply(text), type);
  }

  private static Function<String, Node> parser(@Nullable MediaType sent, boolean empty) {
    if (sent == null || empty) {
      return JsonBody::parse;
    }
    String name = (sent.getType() + "/" + sent.getSubtype()).toLowerCase(Locale.ROOT);
    Function<String, Node> parser = PARSERS.get(name);
    if (parser == null) {
      throw new NotSupportedException(
          "The request entity's media type '" + name + "' is not supported for this resource.");
    }
    return parser;
  }
}
