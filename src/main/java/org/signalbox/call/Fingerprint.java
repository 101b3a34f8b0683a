package org.signalbox.call;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * A text that two requests have in common when, and only when, they ask for the same.
 *
 * <p>It is made of the bound request, not of its bytes, so that neither the media type nor blanks,
 * the case of names or members that nobody reads make a difference. Every text is told with its
 * length, so that no text can look like two.
 */
final class Fingerprint {

  private final StringBuilder text = new StringBuilder();

  private Fingerprint() {}

  static String of(Record request, String preferences) {
    Fingerprint fingerprint = new Fingerprint();
    fingerprint.add(request);
    fingerprint.add(preferences);
    return fingerprint.text.toString();
  }

  private void add(@Nullable Object value) {
    if (value == null) {
      text.append('-');
    } else if (value instanceof Record members) {
      addMembers(members);
    } else if (value instanceof Collection<?> items) {
      text.append('[');
      items.forEach(this::add);
      text.append(']');
    } else {
      String said = value.toString();
      text.append(said.length()).append(':').append(said);
    }
  }

  private void addMembers(Record members) {
    text.append('{');
    for (RecordComponent component : members.getClass().getRecordComponents()) {
      add(member(members, component.getAccessor()));
    }
    text.append('}');
  }

  private static @Nullable Object member(Record members, Method accessor) {
    try {
      accessor.setAccessible(true); // request records are package-private in their feature
      return accessor.invoke(members);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException("not a request record: " + members.getClass(), impossible);
    }
  }
}
