package org.signalbox.wire;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the form of the answer before JAX-RS does (wire-contract 6), so that no {@code Accept}
 * header, however odd, ends in 406, and no {@code Content-Type} in a page of the container. A
 * servlet filter, because RESTEasy refuses what it cannot read before any filter of JAX-RS runs.
 *
 * <p>JAX-RS is shown the chosen type alone, and {@code *}{@code /*} for the few resources that
 * write pages.
 */
public class Negotiation extends HttpFilter {

  @Inject Negotiated negotiated;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Optional<String> sent =
        Optional.ofNullable(request.getHeader(HttpHeaders.CONTENT_TYPE))
            .filter(header -> !header.isBlank());
    Optional<ContentType> contentType = sent.flatMap(ContentType::parse);
    negotiated.request(sent.isPresent(), contentType);
    negotiated.answer(
        AcceptHeader.parse(lines(request, HttpHeaders.ACCEPT)),
        AnswerCharset.choose(lines(request, HttpHeaders.ACCEPT_CHARSET)),
        Selection.ofQuery(request.getQueryString()));
    Map<String, String> settled = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    settled.put(HttpHeaders.ACCEPT, negotiated.answerType() + ", */*;q=0.1");
    if (sent.isPresent()) {
      settled.put(
          HttpHeaders.CONTENT_TYPE,
          contentType.map(ContentType::toString).orElse(MediaType.APPLICATION_OCTET_STREAM));
    }
    chain.doFilter(new Settled(request, settled), response);
  }

  private static List<String> lines(HttpServletRequest request, String name) {
    return Collections.list(request.getHeaders(name));
  }

  /** The request as if it had sent the headers that are settled. */
  private static final class Settled extends HttpServletRequestWrapper {

    private final Map<String, String> settled;

    Settled(HttpServletRequest request, Map<String, String> settled) {
      super(request);
      this.settled = settled;
    }

    @Override
    public @Nullable String getHeader(String name) {
      String value = settled.get(name);
      return value != null ? value : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
      String value = settled.get(name);
      return value != null ? Collections.enumeration(List.of(value)) : super.getHeaders(name);
    }

    @Override
    public Enumeration<String> getHeaderNames() {
      Set<String> names = new LinkedHashSet<>(Collections.list(super.getHeaderNames()));
      names.removeIf(settled::containsKey);
      names.addAll(settled.keySet());
      return Collections.enumeration(names);
    }

    @Override
    public @Nullable String getContentType() {
      return getHeader(HttpHeaders.CONTENT_TYPE);
    }
  }
}
