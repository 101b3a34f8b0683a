package org.signalbox.command;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.logging.LogManager;
import org.signalbox.exchange.DataCommand;
import org.signalbox.identity.AssociateCommand;
import org.signalbox.identity.OperatorDatabase;
import org.signalbox.identity.TypedPassword;

/**
 * The command of an operator: associates and their passwords, imports and exports
 * (server-config/import.md). It speaks to the database alone, named by the same variables as the
 * data source of a server.
 */
public final class Command {

  static final String USAGE =
      "Unpack the WAR, set SIGNALBOX_DB_URL, SIGNALBOX_DB_USER and SIGNALBOX_DB_PASSWORD, and type"
          + " java -cp 'WEB-INF/classes:WEB-INF/lib/*' "
          + Command.class.getName()
          + " with one of:\n"
          + AssociateCommand.USAGE
          + "\n"
          + DataCommand.USAGE;

  private final Map<String, String> environment;
  private final Supplier<String> password;
  private final PrintStream messages;

  Command(Map<String, String> environment, Supplier<String> password, PrintStream messages) {
    this.environment = environment;
    this.password = password;
    this.messages = messages;
  }

  public static void main(String[] arguments) {
    LogManager.getLogManager().reset(); // the driver logs a URL that it cannot read
    Command command = new Command(System.getenv(), TypedPassword::read, System.err);
    System.exit(command.run(Arrays.asList(arguments)));
  }

  /** Returns the exit code: 0 when it is done, 1 when not, with a sentence why. */
  int run(List<String> words) {
    if (words.isEmpty() || !List.of("associate", "import", "export").contains(words.get(0))) {
      messages.println(USAGE);
      return 1;
    }
    try (Connection connection = OperatorDatabase.connect(environment)) {
      return run(words.get(0), words.subList(1, words.size()), connection) ? 0 : 1;
    } catch (SQLException failed) {
      messages.println("It could not be done: " + OperatorDatabase.reason(failed));
    } catch (IOException failed) {
      messages.println("It could not be done: " + failed);
    }
    return 1;
  }

  private boolean run(String verb, List<String> words, Connection connection)
      throws SQLException, IOException {
    return switch (verb) {
      case "import" -> new DataCommand(connection, InstantSource.system(), messages).load(words);
      case "export" -> new DataCommand(connection, InstantSource.system(), messages).save(words);
      default -> new AssociateCommand(connection, password, messages).run(words);
    };
  }
}
