package org.signalbox.wire;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a request record is made of. Java looks up the components of a record anew whenever they are
 * asked for, which took a call longer than all the rest of its body.
 */
final class RequestType {

  private static final ClassValue<RequestType> CACHE =
      new ClassValue<>() {
        @Override
        protected RequestType computeValue(Class<?> type) {
          return new RequestType(type);
        }
      };

  /**
   * A component.
   *
   * @param wireName of its member, with a capital
   */
  record Component(String wireName, Type type) {

    private static Component of(RecordComponent component) {
      String name = component.getName();
      return new Component(
          Character.toUpperCase(name.charAt(0)) + name.substring(1), component.getGenericType());
    }
  }

  private final List<Component> components;
  private final Constructor<?> constructor;

  private RequestType(Class<?> type) {
    RecordComponent[] all = type.getRecordComponents();
    components = Arrays.stream(all).map(Component::of).toList();
    try {
      constructor =
          type.getDeclaredConstructor(
              Arrays.stream(all).map(RecordComponent::getType).toArray(Class<?>[]::new));
      constructor.setAccessible(true); // request records are package-private in their feature
    } catch (NoSuchMethodException impossible) {
      throw new IllegalStateException("not a request record: " + type, impossible);
    }
  }

  static RequestType of(Class<?> type) {
    return CACHE.get(type);
  }

  /** In the order of {@link #construct}. */
  List<Component> components() {
    return components;
  }

  /** The record of these values; what its constructor refuses is the caller's failure. */
  Object construct(@Nullable Object... values) {
    try {
      return constructor.newInstance(values);
    } catch (InvocationTargetException refused) {
      if (refused.getCause() instanceof Failure failure) {
        throw failure;
      }
      throw new IllegalStateException("cannot construct by " + constructor, refused.getCause());
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException("not a request record: " + constructor, impossible);
    }
  }
}
