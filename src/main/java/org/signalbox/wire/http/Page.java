package org.signalbox.wire.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A plain page for people who open an address in a browser: a heading and a table. */
final class Page {

  /** The request attribute that keeps {@code Accept} as it was sent. */
  static final String ACCEPT = "org.signalbox.accept";

  private static final String TYPE = "text/html; charset=utf-8";
  private static final Pattern QUALITY = Pattern.compile("(?i)\\bq *= *([01](\\.\\d{0,3})?)\\b");

  private Page() {}

  /**
   * Whether {@code Accept} asks for a page (wire-contract 10.4): by naming HTML at least as gladly
   * as JSON or XML, or by naming none of the three where a page is what people expect.
   */
  static boolean isWanted(@Nullable String accept, boolean expected) {
    OptionalDouble html =
        quality(accept, type -> type.matches("text/html|application/xhtml\\+xml"));
    OptionalDouble data =
        quality(
            accept, type -> type.matches("(application|text)/(json|xml)|application/.*\\+json"));
    return html.isPresent() ? html.getAsDouble() >= data.orElse(0) : data.isEmpty() && expected;
  }

  static boolean isWanted(HttpServletRequest request, boolean expected) {
    return isWanted((String) request.getAttribute(ACCEPT), expected);
  }

  private static OptionalDouble quality(@Nullable String accept, Predicate<String> type) {
    return Arrays.stream((accept == null ? "" : accept).split(","))
        .map(entry -> entry.strip().toLowerCase(Locale.ROOT))
        .filter(entry -> type.test(entry.split("[; ]", 2)[0]))
        .mapToDouble(Page::quality)
        .filter(quality -> quality > 0)
        .max();
  }

  private static double quality(String entry) {
    Matcher quality = QUALITY.matcher(entry);
    return quality.find() ? Double.parseDouble(quality.group(1)) : 1;
  }

  /** A table of names and texts; what starts with {@code http} becomes a link. */
  static Response of(String title, Map<String, String> rows) {
    String table =
        rows.entrySet().stream()
            .map(
                row ->
                    "<tr><th>"
                        + text(row.getKey())
                        + "</th><td>"
                        + text(row.getValue())
                        + "</td></tr>")
            .collect(Collectors.joining("\n"));
    return Response.ok(
            """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <title>%1$s</title>
            <style>body{font-family:sans-serif;margin:2em}th{text-align:left;padding-right:2em}</style>
            </head>
            <body>
            <h1>%1$s</h1>
            <table>
            %2$s
            </table>
            </body>
            </html>
            """
                .formatted(escape(title), table),
            TYPE)
        .build();
  }

  private static String text(String text) {
    String escaped = escape(text);
    return text.startsWith("http") ? "<a href=\"" + escaped + "\">" + escaped + "</a>" : escaped;
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
