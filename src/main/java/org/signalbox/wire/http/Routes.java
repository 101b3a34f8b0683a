package org.signalbox.wire.http;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Every address that the resources serve, read from their JAX-RS annotations. */
public final class Routes {

  private static final String ROOT = "/api";

  private final List<Route> routes;

  private Routes(List<Route> routes) {
    this.routes = routes;
  }

  /** The routes of those classes that are resources. */
  public static Routes of(Collection<Class<?>> classes) {
    Map<String, SortedMap<String, String>> methods = new TreeMap<>();
    for (Class<?> type : classes) {
      if (type.isAnnotationPresent(Path.class)) {
        for (Method method : type.getMethods()) {
          verb(method)
              .ifPresent(
                  verb ->
                      methods
                          .computeIfAbsent(path(type, method), path -> new TreeMap<>())
                          .put(verb, summary(method)));
        }
      }
    }
    return new Routes(
        methods.entrySet().stream()
            .map(route -> new Route(Route.segments(route.getKey()), route.getValue()))
            .toList());
  }

  /** In the order of their paths. */
  public List<Route> all() {
    return routes;
  }

  /** The route of an address, whatever the case of its letters and the slashes at its end. */
  Optional<Route> find(String path) {
    List<String> segments = Route.segments(path);
    return routes.stream().filter(route -> route.matches(segments)).findFirst();
  }

  private static String path(Class<?> type, Method method) {
    String own =
        method.isAnnotationPresent(Path.class) ? method.getAnnotation(Path.class).value() : "";
    String whole = ROOT + "/" + type.getAnnotation(Path.class).value() + "/" + own;
    return "/" + String.join("/", Route.segments(whole));
  }

  /** Says what the description of the interface says. */
  private static String summary(Method method) {
    Operation operation = method.getAnnotation(Operation.class);
    return operation == null ? "" : operation.summary();
  }

  private static Optional<String> verb(Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(Annotation::annotationType)
        .filter(type -> type.isAnnotationPresent(HttpMethod.class))
        .map(type -> type.getAnnotation(HttpMethod.class).value())
        .findFirst();
  }
}
