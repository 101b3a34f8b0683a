package org.signalbox.locale;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * A sentence for people that can be said in every language of the bundles {@code Messages}.
 *
 * @param key names the sentence in the bundles
 * @param arguments what stands for {@code {0}}, {@code {1}} and so on: texts, or phrases that are
 *     said in the same language
 */
public record Phrase(String key, List<Object> arguments) {

  static final String BUNDLE = "org.signalbox.locale.Messages";

  /** Never the language of the machine: what is not translated is English everywhere. */
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  public Phrase {
    arguments = List.copyOf(arguments);
  }

  /** Numbers stand as they are, without separators: they are ids and limits. */
  public static Phrase of(String key, Object... arguments) {
    return new Phrase(key, Arrays.stream(arguments).map(Phrase::argument).toList());
  }

  /** The sentence in English. */
  public String english() {
    return in(Locale.ENGLISH);
  }

  /** The sentence in that language, in English where nobody translated it. */
  public String in(Locale language) {
    Object[] said =
        arguments.stream()
            .map(argument -> argument instanceof Phrase phrase ? phrase.in(language) : argument)
            .toArray();
    return format(bundle(BUNDLE, language), key, said);
  }

  /** A reference to the sentence, of which {@link Translator} makes the sentence (7.5). */
  public String reference() {
    return "[" + key + "]";
  }

  static ResourceBundle bundle(String name, Locale language) {
    return ResourceBundle.getBundle(name, language, NO_FALLBACK);
  }

  static String format(ResourceBundle bundle, String key, Object... arguments) {
    return new MessageFormat(bundle.getString(key), Locale.ROOT).format(arguments);
  }

  private static Object argument(Object argument) {
    return argument instanceof Phrase ? argument : String.valueOf(argument);
  }
}
