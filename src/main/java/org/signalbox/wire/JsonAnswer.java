package org.signalbox.wire;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.config.PropertyNamingStrategy;
import jakarta.json.bind.config.PropertyVisibilityStrategy;
import java.lang.reflect.Field;
import java.lang.reflect.Method;

/**
 * Answers as JSON (wire-contract 5.1): the fields of a body under their names with a capital, nulls
 * written, enums and texts quoted.
 */
final class JsonAnswer {

  private static final Jsonb JSON =
      JsonbBuilder.create(
          new JsonbConfig()
              .withNullValues(true)
              .withPropertyNamingStrategy(PropertyNamingStrategy.UPPER_CAMEL_CASE)
              .withPropertyVisibilityStrategy(new FieldsOnly()));

  private JsonAnswer() {}

  static String of(Object answer) {
    if (answer instanceof NoObject) {
      return "null";
    }
    return JSON.toJson(answer instanceof Scalar scalar ? scalar.json() : answer);
  }

  private static final class FieldsOnly implements PropertyVisibilityStrategy {

    @Override
    public boolean isVisible(Field field) {
      return true;
    }

    @Override
    public boolean isVisible(Method method) {
      return false;
    }
  }
}
