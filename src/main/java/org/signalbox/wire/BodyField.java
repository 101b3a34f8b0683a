package org.signalbox.wire;

import jakarta.xml.bind.annotation.XmlAccessorType;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A member of an answer's body.
 *
 * <p>A body is a class with {@link XmlAccessorType}; its fields are its members, under their names
 * with a capital, and none of them is primitive, so that each can be null. What is no body has no
 * such members.
 *
 * @param name on the wire
 */
record BodyField(String name, Field field) {

  private static final ClassValue<List<BodyField>> CACHE =
      new ClassValue<>() {
        @Override
        protected List<BodyField> computeValue(Class<?> type) {
          return type.isAnnotationPresent(XmlAccessorType.class) ? fields(type) : List.of();
        }
      };

  static List<BodyField> of(Class<?> type) {
    return CACHE.get(type);
  }

  /** Whether its text is said in the caller's language. */
  boolean isTranslated() {
    return field.isAnnotationPresent(Translated.class);
  }

  @Nullable Object get(Object body) {
    try {
      return field.get(body);
    } catch (IllegalAccessException impossible) {
      throw new IllegalStateException("cannot read " + field, impossible);
    }
  }

  void set(Object body, @Nullable Object value) {
    try {
      field.set(body, value);
    } catch (IllegalAccessException impossible) {
      throw new IllegalStateException("cannot write " + field, impossible);
    }
  }

  private static List<BodyField> fields(Class<?> type) {
    return Arrays.stream(type.getDeclaredFields())
        .filter(field -> !Modifier.isStatic(field.getModifiers()) && !field.isSynthetic())
        .map(BodyField::open)
        .toList();
  }

  private static BodyField open(Field field) {
    if (field.getType().isPrimitive()) {
      throw new IllegalStateException(field + " must not be primitive: $select makes it null");
    }
    field.setAccessible(true); // bodies keep their fields to themselves
    String name = field.getName();
    return new BodyField(Character.toUpperCase(name.charAt(0)) + name.substring(1), field);
  }
}
