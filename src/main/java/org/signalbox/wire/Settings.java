package org.signalbox.wire;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an operator may set, read once at start.
 *
 * <p>A setting {@code signalbox.flow-limit} is a system property of that name or the environment
 * variable {@code SIGNALBOX_FLOW_LIMIT}; the property wins. A value that cannot be read stops the
 * deployment with a sentence that names it.
 */
@ApplicationScoped
public class Settings {

  private static final Pattern COUNT = Pattern.compile("[0-9]{1,9}");

  private final boolean strict;
  private final int flowLimit;
  private final int maxActivityIds;
  private final int maxBodyBytes;
  private final boolean mailConfigured;

  public Settings() {
    this(name -> fromMachine(name, System.getenv()));
  }

  Settings(Function<String, Optional<String>> source) {
    strict = flag(source, "signalbox.strict");
    flowLimit = count(source, "signalbox.flow-limit", 0);
    maxActivityIds = count(source, "signalbox.max-activity-ids", 10_000);
    maxBodyBytes = count(source, "signalbox.max-body-bytes", 4 * 1024 * 1024);
    mailConfigured = source.apply("signalbox.mail-host").isPresent();
  }

  /** Whether every call is handled as if it said {@code Prefer: handling=strict} (decision 7). */
  public boolean strict() {
    return strict;
  }

  /** How many flows may be Running or Paused at once (decision 19); 0 is without limit. */
  public int flowLimit() {
    return flowLimit;
  }

  /** How many identifiers one SetActivityStatus call may carry. */
  public int maxActivityIds() {
    return maxActivityIds;
  }

  /** The longest request body, in bytes (wire-contract 11). */
  public int maxBodyBytes() {
    return maxBodyBytes;
  }

  /** Whether a mail server is named; without one a flow that sends mail is not fit to run. */
  public boolean mailConfigured() {
    return mailConfigured;
  }

  private static int count(Function<String, Optional<String>> source, String name, int otherwise) {
    Optional<String> text = source.apply(name);
    if (text.isPresent() && !COUNT.matcher(text.get()).matches()) {
      throw new InvalidSetting(name, "a whole number from 0 to 999999999", text.get());
    }
    return text.map(Integer::valueOf).orElse(otherwise);
  }

  private static boolean flag(Function<String, Optional<String>> source, String name) {
    String text = source.apply(name).orElse("false").toLowerCase(Locale.ROOT);
    if (!text.equals("true") && !text.equals("false")) {
      throw new InvalidSetting(name, "true or false", text);
    }
    return text.equals("true");
  }

  static Optional<String> fromMachine(String name, Map<String, String> environment) {
    String variable = name.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    return stated(System.getProperty(name)).or(() -> stated(environment.get(variable)));
  }

  private static Optional<String> stated(@Nullable String text) {
    return Optional.ofNullable(text).map(String::strip).filter(stated -> !stated.isEmpty());
  }
}
