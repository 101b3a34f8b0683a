package org.signalbox.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.signalbox.run.Database;

/** Types the command, and reads what it says. */
final class Operator {

  private final Database database;
  private final ByteArrayOutputStream messages = new ByteArrayOutputStream();

  Operator(Database database) {
    this.database = database;
  }

  /** Returns the exit code. */
  int type(String password, Object... words) {
    messages.reset();
    return new Command(
            environment(database), () -> password, new PrintStream(messages, true, UTF_8))
        .run(List.of(words).stream().map(Object::toString).toList());
  }

  List<String> said() {
    return messages.toString(UTF_8).lines().toList();
  }

  static Map<String, String> environment(Database database) {
    return Map.of(
        "SIGNALBOX_DB_URL", database.url(),
        "SIGNALBOX_DB_USER", database.user(),
        "SIGNALBOX_DB_PASSWORD", database.password());
  }
}
