package org.signalbox.locale;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts that say the same in several languages (wire-contract 7.4): {@code
 * US:"Supplier";NO:"Leverandør"}.
 *
 * <p>Blocks that only a semicolon parts belong together, and one of them stands for all; a text may
 * hold several such groups, with plain text around them. A text that is not clear stays as it is.
 */
final class MultiLanguageText {

  private static final String FALLBACK = "US";
  private static final Pattern BLOCK = Pattern.compile("\\b([A-Z]{2}):\"");
  private static final Pattern SEPARATOR = Pattern.compile("\\s*;\\s*(?=[A-Z]{2}:\")|;");

  private final String text;
  private final List<String> codes;
  private final Matcher block;

  private MultiLanguageText(String text, List<String> codes) {
    this.text = text;
    this.codes = codes;
    this.block = BLOCK.matcher(text);
  }

  /** The text in the first of the languages that it has, else in English, else in its first. */
  static String choose(String text, List<String> codes) {
    return new MultiLanguageText(text, codes).chosen().orElse(text);
  }

  /** Empty when there is a doubt. */
  private Optional<String> chosen() {
    StringBuilder chosen = new StringBuilder();
    int done = 0;
    while (block.find(done)) {
      chosen.append(text, done, block.start());
      Map<String, String> group = new LinkedHashMap<>();
      done = group(block.start(), group);
      if (done < 0) {
        return Optional.empty();
      }
      chosen.append(best(group));
    }
    return Optional.of(chosen.append(text, done, text.length()).toString());
  }

  /** Reads the blocks of one group; where it ends, negative when a block does not end. */
  private int group(int start, Map<String, String> group) {
    int next = start;
    while (block.find(next) && block.start() == next) {
      int quote = text.indexOf('"', block.end());
      if (quote < 0 || startsBlock(quote + 1)) {
        return -1;
      }
      group.putIfAbsent(block.group(1), text.substring(block.end(), quote));
      next = afterSeparator(quote + 1);
    }
    return next;
  }

  private boolean startsBlock(int at) {
    return BLOCK.matcher(text).region(at, text.length()).lookingAt();
  }

  private int afterSeparator(int at) {
    Matcher separator = SEPARATOR.matcher(text).region(at, text.length());
    return separator.lookingAt() ? separator.end() : at;
  }

  private String best(Map<String, String> group) {
    return codes.stream()
        .flatMap(code -> Optional.ofNullable(group.get(code)).stream())
        .findFirst()
        .or(() -> Optional.ofNullable(group.get(FALLBACK)))
        .orElseGet(() -> group.values().iterator().next());
  }
}
