package org.signalbox.activity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a caller names an activity by: {@code key = "=" int} (domain.md 4.2).
 *
 * @param key which kind of key, in any case
 * @param id 1 to 2147483647
 */
record ActivityIdentifier(Key key, int id) {

  /** The keys of the grammar; {@code task_id} is none, because a task is a type of activity. */
  enum Key {
    APPOINTMENT_ID,
    SALE_ID,
    DOCUMENT_ID,
    TODO_ID;

    private static final Map<String, Key> BY_NAME =
        Arrays.stream(values())
            .collect(Collectors.toMap(key -> key.name().toLowerCase(Locale.ROOT), key -> key));

    private static Optional<Key> of(String name) {
      return Optional.ofNullable(BY_NAME.get(name.toLowerCase(Locale.ROOT)));
    }
  }

  private static final int MAX_LENGTH = 100;
  private static final int MAX_DIGITS = 10;

  ActivityIdentifier {
    if (id < 1) {
      throw new IllegalArgumentException("id must be 1 or more, not " + id);
    }
  }

  /** Reads the text; empty for everything that the grammar does not have. */
  static Optional<ActivityIdentifier> parse(@Nullable String text) {
    if (text == null || text.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    int sign = text.indexOf('=');
    if (sign < 0) {
      return Optional.empty();
    }
    return Key.of(text.substring(0, sign).strip())
        .flatMap(
            key -> id(text.substring(sign + 1).strip()).map(id -> new ActivityIdentifier(key, id)));
  }

  private static Optional<Integer> id(String digits) {
    boolean wellFormed =
        !digits.isEmpty()
            && digits.length() <= MAX_DIGITS
            && digits.chars().allMatch(digit -> digit >= '0' && digit <= '9');
    return wellFormed
        ? Optional.of(Long.parseLong(digits))
            .filter(id -> id >= 1 && id <= Integer.MAX_VALUE)
            .map(Long::intValue)
        : Optional.empty();
  }
}
