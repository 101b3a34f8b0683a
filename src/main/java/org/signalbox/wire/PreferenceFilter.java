package org.signalbox.wire;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the {@code Prefer} headers (RFC 7240) into {@link Preferences}. */
@Provider
public class PreferenceFilter implements ContainerRequestFilter {

  @Inject Settings settings;
  @Inject Preferences preferences;

  @Override
  public void filter(ContainerRequestContext request) {
    Set<String> asked = asked(request.getHeaders().getOrDefault("Prefer", List.of()));
    preferences.accept(
        settings.strict() || asked.contains("handling=strict"),
        asked.contains("return=representation"));
  }

  /** The preferences in lower case, without blanks, quotes and parameters. */
  static Set<String> asked(List<String> headers) {
    return headers.stream()
        .flatMap(header -> Arrays.stream(header.split(",")))
        .map(preference -> preference.split(";", 2)[0])
        .map(preference -> preference.replace("\"", "").replaceAll("\\s", ""))
        .map(preference -> preference.toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }
}
