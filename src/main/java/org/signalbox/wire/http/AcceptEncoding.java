package org.signalbox.wire.http;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The header {@code Accept-Encoding} (RFC 9110, 12.5.3), as far as gzip goes. */
final class AcceptEncoding {

  private static final Pattern REFUSED = Pattern.compile("q=0(\\.0{0,3})?");

  private AcceptEncoding() {}

  /** Whether gzip is named, or anything will do, and is not refused. */
  static boolean takesGzip(@Nullable List<String> headers) {
    List<String> codings =
        headers == null
            ? List.of()
            : headers.stream()
                .flatMap(header -> Arrays.stream(header.split(",")))
                .map(coding -> coding.replaceAll("\\s", "").toLowerCase(Locale.ROOT))
                .toList();
    List<String> named =
        codings.stream().filter(coding -> name(coding).matches("(x-)?gzip")).toList();
    return (named.isEmpty()
            ? codings.stream().filter(coding -> name(coding).equals("*"))
            : named.stream())
        .anyMatch(coding -> !isRefused(coding));
  }

  private static String name(String coding) {
    return coding.split(";", 2)[0];
  }

  private static boolean isRefused(String coding) {
    String[] parts = coding.split(";", 2);
    return parts.length == 2 && REFUSED.matcher(parts[1]).matches();
  }
}
