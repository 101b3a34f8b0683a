package org.signalbox.wire;

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
import java.util.Set;

/**
 * Chooses the media type of the answer before JAX-RS does, so that no {@code Accept} header,
 * however odd, ends in 406 (wire-contract 6, step 6). A servlet filter, because RESTEasy refuses an
 * {@code Accept} that it cannot read before any filter of JAX-RS runs.
 *
 * <p>Every answer is JSON so far; the table of writers of section 6 belongs here.
 */
public class Negotiation extends HttpFilter {

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    chain.doFilter(new Negotiated(request), response);
  }

  /** The request as if it had asked for exactly the chosen type. */
  private static final class Negotiated extends HttpServletRequestWrapper {

    Negotiated(HttpServletRequest request) {
      super(request);
    }

    @Override
    public String getHeader(String name) {
      return isAccept(name) ? MediaType.APPLICATION_JSON : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
      return isAccept(name)
          ? Collections.enumeration(List.of(MediaType.APPLICATION_JSON))
          : super.getHeaders(name);
    }

    @Override
    public Enumeration<String> getHeaderNames() {
      Set<String> names = new LinkedHashSet<>(Collections.list(super.getHeaderNames()));
      names.removeIf(Negotiated::isAccept);
      names.add(HttpHeaders.ACCEPT);
      return Collections.enumeration(names);
    }

    private static boolean isAccept(String name) {
      return HttpHeaders.ACCEPT.equalsIgnoreCase(name);
    }
  }
}
