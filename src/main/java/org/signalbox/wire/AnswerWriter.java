package org.signalbox.wire;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.signalbox.locale.Translator;

/**
 * Writes every answer in the form that {@link Negotiation} found: selects, translates, then writes
 * JSON or XML (wire-contract 5, 12.1 step 12). Errors are written whole.
 *
 * <p>Resources answer with a body ({@link BodyField}), a list of bodies, a {@link Scalar} or {@link
 * NoObject}. A date in a body is text, which its feature writes for the zone of the caller: JSON-B
 * and JAXB have no way of writing dates in common.
 */
@Provider
@Priority(1) // before Payara's own JSON-B provider, which would win or lose by chance
@Produces({
  "application/json",
  "text/json",
  "application/xml",
  "text/xml",
  "application/json-patch+json",
  "application/merge-patch+json",
  Writer.PROBLEM
})
public class AnswerWriter implements MessageBodyWriter<Object> {

  @Inject Negotiated negotiated;
  @Inject Translator translator;

  @Override
  public boolean isWriteable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return type != byte[].class; // files are written as they are
  }

  @Override
  public void writeTo(
      Object answer,
      Class<?> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, Object> headers,
      OutputStream stream)
      throws IOException {
    boolean isError = answer instanceof ErrorBody;
    String name = isError ? negotiated.errorType() : negotiated.answerType();
    headers.putSingle(HttpHeaders.CONTENT_TYPE, name + "; charset=" + negotiated.charset().label());
    String text =
        answer instanceof ErrorBody error ? error.text(name) : text(answer, genericType, name);
    stream.write(negotiated.charset().bytes(text));
  }

  private String text(Object answer, Type genericType, String name) {
    Object selected = negotiated.selection().from(answer);
    new AnswerTexts(translator::translate).translateIn(selected);
    return Writer.isXml(name) ? XmlAnswer.of(selected, genericType) : JsonAnswer.of(selected);
  }
}
