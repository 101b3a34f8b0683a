package org.signalbox.wire.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.HttpMethod;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.signalbox.WebApiApplication;

/** Schemas have the members, types and values that the classes have. */
class SchemasTest {

  private static final Map<Type, String> TYPES =
      Map.of(
          int.class, "integer",
          Integer.class, "integer",
          Double.class, "number",
          boolean.class, "boolean",
          Boolean.class, "boolean",
          String.class, "string");

  static Stream<Class<?>> requests() {
    return operations()
        .flatMap(method -> Arrays.stream(method.getParameterTypes()))
        .filter(Class::isRecord);
  }

  static Stream<Class<?>> answers() {
    return operations()
        .flatMap(method -> Arrays.stream(method.getAnnotationsByType(APIResponse.class)))
        .flatMap(answer -> Arrays.stream(answer.content()))
        .<Class<?>>map(content -> content.schema().implementation())
        .<Class<?>>map(type -> type.isArray() ? type.getComponentType() : type)
        .filter(type -> type != Void.class && !TYPES.containsKey(type));
  }

  @ParameterizedTest
  @MethodSource("requests")
  void requestHasTheComponentsOfItsRecord(Class<?> request) {
    checkRecord(request);
  }

  @ParameterizedTest
  @MethodSource("answers")
  void answerHasTheMembersOfItsClass(Class<?> answer) {
    check(answer, Document.schema(name(answer)));
  }

  private static void checkRecord(Class<?> request) {
    JsonObject schema = schema(request);
    JsonObject members = schema.getJsonObject("properties");
    List<String> required = strings(schema.get("required"));
    RecordComponent[] components = request.getRecordComponents();
    assertThat(members.keySet())
        .containsExactlyElementsOf(
            Arrays.stream(components).map(component -> wire(component.getName())).toList());
    for (RecordComponent component : components) {
      JsonObject member = members.getJsonObject(wire(component.getName()));
      assertThat(member.getString("description")).as(component.getName()).isNotBlank();
      check(component.getGenericType(), member);
      assertThat(takesNull(member) || required.contains(wire(component.getName())))
          .as("%s may be null or is required", component)
          .isEqualTo(component.getAnnotatedType().isAnnotationPresent(Nullable.class));
    }
  }

  private static void check(Type type, JsonObject told) {
    JsonObject schema = orNull(told);
    if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
      assertThat(strings(schema.get("type"))).contains("array");
      check(generic.getActualTypeArguments()[0], schema.getJsonObject("items"));
    } else if (type instanceof ParameterizedType generic && generic.getRawType() == Map.class) {
      check(generic.getActualTypeArguments()[1], schema.getJsonObject("additionalProperties"));
    } else if (TYPES.containsKey(type)) {
      assertThat(strings(schema.get("type"))).contains(TYPES.get(type));
    } else {
      check((Class<?>) type, schema);
    }
  }

  private static void check(Class<?> type, JsonObject schema) {
    assertThat(Document.resolve(schema)).isEqualTo(schema(type));
    if (type.isEnum()) {
      assertThat(strings(schema(type).get("enum")))
          .containsExactlyElementsOf(
              Arrays.stream(type.getEnumConstants()).map(Object::toString).toList());
    } else if (type.isRecord()) {
      checkRecord(type);
    } else {
      checkBody(type);
    }
  }

  private static void checkBody(Class<?> type) {
    JsonObject members = schema(type).getJsonObject("properties");
    List<Field> fields =
        Arrays.stream(type.getDeclaredFields())
            .filter(field -> !Modifier.isStatic(field.getModifiers()))
            .toList();
    assertThat(members.keySet())
        .containsExactlyElementsOf(fields.stream().map(field -> wire(field.getName())).toList());
    for (Field field : fields) {
      JsonObject member = members.getJsonObject(wire(field.getName()));
      assertThat(takesNull(member)).as("%s may be null", field).isTrue();
      check(field.getGenericType(), member);
    }
  }

  private static Stream<Method> operations() {
    return new WebApiApplication()
        .getClasses().stream()
            .flatMap(type -> Arrays.stream(type.getMethods()))
            .filter(
                method ->
                    Arrays.stream(method.getAnnotations())
                        .anyMatch(
                            annotation ->
                                annotation.annotationType().isAnnotationPresent(HttpMethod.class)));
  }

  private static JsonObject schema(Class<?> type) {
    return Document.schema(name(type));
  }

  private static String name(Class<?> type) {
    Schema named = type.getAnnotation(Schema.class);
    return named == null ? SchemaNames.ofVendor(type.getSimpleName()) : named.name();
  }

  /** The member without the choice of null. */
  private static JsonObject orNull(JsonObject member) {
    return member.containsKey("anyOf") ? member.getJsonArray("anyOf").getJsonObject(0) : member;
  }

  private static boolean takesNull(JsonObject member) {
    return member.containsKey("anyOf")
        ? strings(member.getJsonArray("anyOf").getJsonObject(1).get("type")).contains("null")
        : strings(member.get("type")).contains("null");
  }

  private static List<String> strings(@Nullable JsonValue value) {
    if (value instanceof JsonString text) {
      return List.of(text.getString());
    }
    return value == null
        ? List.of()
        : value.asJsonArray().getValuesAs(JsonString.class).stream()
            .map(JsonString::getString)
            .toList();
  }

  private static String wire(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
