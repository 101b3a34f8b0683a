package org.signalbox.wire.http;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What is served, with the addresses by which this caller reaches it (wire-contract 10.4). */
@RequestScoped
public class Catalogue {

  @Inject Routes routes;
  @Inject HttpSettings settings;

  /** The root of the WebAPI as callers see it; ends with {@code /api}. */
  String api(UriInfo uri) {
    return settings
        .publicUrl()
        .map(URI::toString)
        .map(url -> url + "api")
        .orElseGet(() -> uri.getBaseUri().toString().replaceFirst("/+$", ""));
  }

  /** Every operation: its address, and for each method what it does. */
  Map<String, Map<String, String>> operations(UriInfo uri) {
    Map<String, Map<String, String>> operations = new LinkedHashMap<>();
    routes.all().stream()
        .filter(route -> route.path().startsWith("/api/v1/"))
        .forEach(route -> operations.put(address(route, uri), route.methods()));
    return operations;
  }

  String address(Route route, UriInfo uri) {
    return api(uri) + route.path().substring("/api".length());
  }

  /** The same for a page: methods and texts in one line. */
  static Map<String, String> rows(Map<String, Map<String, String>> operations) {
    Map<String, String> rows = new LinkedHashMap<>();
    operations.forEach(
        (address, methods) ->
            rows.put(
                address,
                methods.entrySet().stream()
                    .map(method -> method.getKey() + ": " + method.getValue())
                    .collect(Collectors.joining("; "))));
    return rows;
  }
}
