package org.signalbox.wire.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Sets what a browser must not do with an answer, whatever the answer is, and gives a caller's
 * correlation id back (wire-contract 9.7).
 */
public class SecurityHeaders extends HttpFilter {

  private static final String UNIQUE_ID = "SO_UNIQUE_ID";
  private static final Pattern VISIBLE = Pattern.compile("[!-~]{1,128}");

  /** One policy for all: what our few pages need, which is nothing to an answer in JSON or XML. */
  private static final Map<String, String> HEADERS =
      Map.of(
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY",
          "Referrer-Policy", "no-referrer",
          "Content-Security-Policy",
              "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
                  + " img-src 'self' data:; connect-src 'self'; form-action 'self';"
                  + " base-uri 'none'; frame-ancestors 'none'");

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HEADERS.forEach(response::setHeader);
    String uniqueId = request.getHeader(UNIQUE_ID);
    if (uniqueId != null && VISIBLE.matcher(uniqueId).matches()) {
      response.setHeader(UNIQUE_ID, uniqueId);
    }
    chain.doFilter(request, response);
  }
}
