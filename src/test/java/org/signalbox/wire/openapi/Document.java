package org.signalbox.wire.openapi;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The description that the build has made, for tests. */
final class Document {

  static final JsonObject ROOT = read();

  private Document() {}

  /** An operation of the description. */
  record Described(String path, String method, JsonObject operation) {

    /** Whether it takes no login. */
    boolean open() {
      return operation.containsKey("security") && operation.getJsonArray("security").isEmpty();
    }

    JsonObject response(String status) {
      return resolve(operation.getJsonObject("responses").getJsonObject(status));
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  static Stream<Described> operations() {
    JsonObject paths = ROOT.getJsonObject("paths");
    return paths.keySet().stream()
        .flatMap(
            path ->
                paths.getJsonObject(path).keySet().stream()
                    .map(
                        method ->
                            new Described(
                                path,
                                method.toUpperCase(Locale.ROOT),
                                paths.getJsonObject(path).getJsonObject(method))));
  }

  static JsonObject schema(String name) {
    return ROOT.getJsonObject("components").getJsonObject("schemas").getJsonObject(name);
  }

  /** The object itself, or what it refers to. */
  static JsonObject resolve(JsonObject object) {
    if (!object.containsKey("$ref")) {
      return object;
    }
    JsonObject target = ROOT;
    for (String part : List.of(object.getString("$ref").substring(2).split("/"))) {
      target = target.getJsonObject(part);
    }
    return target;
  }

  private static JsonObject read() {
    try (JsonReader reader =
        Json.createReader(new StringReader(StaticFile.of("openapi.json", "").text()))) {
      return reader.readObject();
    }
  }
}
