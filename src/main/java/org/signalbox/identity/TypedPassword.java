package org.signalbox.identity;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A password that somebody types for a command: never one of its arguments. */
public final class TypedPassword {

  private static final int SHORTEST = 8;

  private TypedPassword() {}

  /** Reads it from the console, or from standard input; empty when there is nothing. */
  public static String read() {
    return Optional.ofNullable(System.console())
        .map(console -> Optional.ofNullable(console.readPassword("Password: ")).map(String::new))
        .orElseGet(TypedPassword::firstLine)
        .orElse("");
  }

  /** Why the password cannot be taken. */
  static Optional<String> complaint(String password) {
    return password.length() < SHORTEST || !isPlain(password)
        ? Optional.of(
            "The password needs at least %d characters, and no control characters among them."
                .formatted(SHORTEST))
        : Optional.empty();
  }

  /** Why nobody can log in by the name. */
  static Optional<String> complaintOfLogin(String login) {
    return login.contains(":") || !isPlain(login)
        ? Optional.of("A login name has no colon and no control characters.")
        : Optional.empty();
  }

  /** Whether Basic can carry the text, and the machine's character set could. */
  private static boolean isPlain(String text) {
    return text.chars().noneMatch(c -> Character.isISOControl(c) || c == '\uFFFD');
  }

  private static Optional<String> firstLine() {
    return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
        .lines()
        .findFirst();
  }
}
