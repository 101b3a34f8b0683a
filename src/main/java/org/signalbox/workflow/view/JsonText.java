package org.signalbox.workflow.view;

import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import java.util.Map;
import java.util.TreeMap;

/** Plain values as a JSON object in text form, which every media type can carry. */
final class JsonText {

  private static final JsonProvider JSON = JsonProvider.provider();

  private JsonText() {}

  /** By the names of the members, in their order. */
  static String of(Map<String, Object> members) {
    JsonObject object = JSON.createObjectBuilder(new TreeMap<>(members)).build();
    return object.toString();
  }
}
