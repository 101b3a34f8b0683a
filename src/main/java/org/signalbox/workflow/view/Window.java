package org.signalbox.workflow.view;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which page is asked for.
 *
 * @param after the row behind which it begins, empty for the first
 * @param top how many rows it has at most
 */
public record Window(String after, int top) {

  private static final int USUAL = 100;
  private static final int MOST = 1_000;
  private static final Pattern KEY = Pattern.compile("[0-9]{1,18}");

  static Window of(@Nullable String after, @Nullable String top) {
    return new Window(
        Asked.text(after).orElse(""), Asked.number("top", top, 1, MOST).orElse(USUAL));
  }

  /** One more than are told, to know whether there is another page. */
  int looked() {
    return top + 1;
  }

  /**
   * The key behind which the page begins.
   *
   * @param first what counts as that for the first page
   */
  long key(long first) {
    if (after.isEmpty()) {
      return first;
    }
    if (!KEY.matcher(after).matches()) {
      throw InvalidParameter.noCursor();
    }
    return Long.parseLong(after);
  }

  /** Whether it looks like a moment and is none, as month 13 would be. */
  private static boolean isNoMoment(String group) {
    if (!group.contains("T")) {
      return false;
    }
    try {
      Instant unused = Instant.parse(group);
      return false;
    } catch (DateTimeException malformed) {
      return true;
    }
  }

  /**
   * The groups by which a row is known whose place is more than a key; empty for the first page.
   */
  Optional<String[]> place(Pattern pattern) {
    if (after.isEmpty()) {
      return Optional.empty();
    }
    if (!pattern.matcher(after).matches()) {
      throw InvalidParameter.noCursor();
    }
    String[] groups = after.split("_", -1);
    if (Arrays.stream(groups).anyMatch(Window::isNoMoment)) {
      throw InvalidParameter.noCursor();
    }
    return Optional.of(groups);
  }
}
