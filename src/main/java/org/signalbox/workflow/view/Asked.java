package org.signalbox.workflow.view;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.signalbox.locale.Phrase;

/** Reads parameters of addresses; a blank one is as good as none. */
final class Asked {

  private static final int MOST_DIGITS = 10;

  private Asked() {}

  static Optional<String> text(@Nullable String value) {
    return Optional.ofNullable(value).map(String::strip).filter(said -> !said.isEmpty());
  }

  /** A number in bounds. */
  static Optional<Integer> number(String name, @Nullable String value, int least, int most) {
    return text(value).map(said -> bounded(name, said, least, most));
  }

  /** A key; 0 when there is none. */
  static int key(String name, @Nullable String value) {
    return number(name, value, 1, Integer.MAX_VALUE).orElse(0);
  }

  /** The constant of that name, whatever the case of its letters. */
  static <E extends Enum<E>> Optional<E> choice(
      String name, @Nullable String value, List<E> choices) {
    return text(value).map(said -> one(name, said, choices));
  }

  /** All constants that are named between commas, or else all there are. */
  static <E extends Enum<E>> List<E> choices(String name, @Nullable String value, List<E> choices) {
    return text(value)
        .map(
            said ->
                Arrays.stream(said.split(",", -1))
                    .map(String::strip)
                    .map(one -> one(name, one, choices))
                    .distinct()
                    .toList())
        .orElse(choices);
  }

  private static <E extends Enum<E>> E one(String name, String said, List<E> choices) {
    return choices.stream()
        .filter(choice -> choice.name().equalsIgnoreCase(said))
        .findFirst()
        .orElseThrow(
            () -> InvalidParameter.notOneOf(name, choices.stream().map(Enum::name).toList()));
  }

  private static int bounded(String name, String said, int least, int most) {
    if (said.length() <= MOST_DIGITS && said.chars().allMatch(c -> c >= '0' && c <= '9')) {
      long value = Long.parseLong(said);
      if (value >= least && value <= most) {
        return (int) value;
      }
    }
    throw new InvalidParameter(name, Phrase.of("rule-number-between", least, most));
  }
}
