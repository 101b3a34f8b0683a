package org.signalbox.wire;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where settings come from.
 *
 * <p>A setting {@code signalbox.flow-limit} is a line of {@code signalbox.properties} on the class
 * path of this deployment, for a server that runs the application twice; else a system property of
 * that name; else the environment variable {@code SIGNALBOX_FLOW_LIMIT}. A value that cannot be
 * read stops the deployment with a sentence that names it.
 */
public final class SettingSource {

  private static final String FILE = "/signalbox.properties";
  private static final Pattern COUNT = Pattern.compile("[0-9]{1,9}");

  private final Function<String, Optional<String>> texts;

  SettingSource(Function<String, Optional<String>> texts) {
    this.texts = texts;
  }

  /** The settings of this deployment, this server and this machine, in that order. */
  public static SettingSource ofMachine() {
    Properties own = own();
    return new SettingSource(
        name -> stated(own.getProperty(name)).or(() -> fromMachine(name, System.getenv())));
  }

  /** For tests: exactly these settings. */
  public static SettingSource of(Map<String, String> settings) {
    return new SettingSource(name -> stated(settings.get(name)));
  }

  /** The text without blanks around it; empty when it is not set, or blank. */
  public Optional<String> text(String name) {
    return texts.apply(name);
  }

  /** The texts between blanks or commas. */
  public List<String> words(String name) {
    return text(name).stream().flatMap(text -> Arrays.stream(text.split("[,\\s]+"))).toList();
  }

  public int count(String name, int otherwise) {
    Optional<String> text = text(name);
    if (text.isPresent() && !COUNT.matcher(text.get()).matches()) {
      throw new InvalidSetting(name, "a whole number from 0 to 999999999", text.get());
    }
    return text.map(Integer::valueOf).orElse(otherwise);
  }

  public boolean flag(String name, boolean otherwise) {
    return choice(name, List.of("true", "false"), Boolean.toString(otherwise)).equals("true");
  }

  /** One of {@code choices}, which are in lower case. */
  public String choice(String name, List<String> choices, String otherwise) {
    String text = text(name).orElse(otherwise).toLowerCase(Locale.ROOT);
    if (!choices.contains(text)) {
      throw new InvalidSetting(name, String.join(" or ", choices), text);
    }
    return text;
  }

  static Optional<String> fromMachine(String name, Map<String, String> environment) {
    String variable = name.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    return stated(System.getProperty(name)).or(() -> stated(environment.get(variable)));
  }

  private static Properties own() {
    Properties own = new Properties();
    try (InputStream file = SettingSource.class.getResourceAsStream(FILE)) {
      if (file != null) {
        own.load(file);
      }
    } catch (IOException unreadable) {
      throw new InvalidSetting(FILE, "a file that can be read", unreadable.toString());
    }
    return own;
  }

  private static Optional<String> stated(@Nullable String text) {
    return Optional.ofNullable(text).map(String::strip).filter(stated -> !stated.isEmpty());
  }
}
