package org.signalbox.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.signalbox.run.Installation;

/** What reaches the database during a call, by the database server's own log. */
final class StatementLog {

  /** Sent by the connection pool of the server once in a while, whatever the calls. */
  private static final String POOL_CHECK = "SELECT 1";

  private static final Pattern ENTRY =
      Pattern.compile("(?m)^(?=\\d{4}-\\d\\d-\\d\\d \\S+ \\S+ \\[\\d+] )");
  private static final Pattern PREFIX = Pattern.compile("\\S+ \\S+ \\S+ \\[(\\d+)] ");
  private static final Pattern STATEMENT =
      Pattern.compile("(?s)LOG:  (?:execute [^:]*|statement): (.*)");
  private static final Pattern DETAIL = Pattern.compile("(?s)DETAIL:  [Pp]arameters: (.*)");
  private static final Pattern PARAMETER =
      Pattern.compile("\\$\\d+ = (?:NULL|'([^']*+(?:''[^']*+)*+)')");

  /**
   * One statement with its parameters, {@code BEGIN} and {@code COMMIT} too.
   *
   * @param session of the database server that received it
   * @param sql as JDBC wants it, with question marks
   */
  record Statement(String session, String sql, List<String> parameters) {

    boolean names(String table) {
      return Pattern.compile("(?i)\\b" + table + "\\b").matcher(sql).find();
    }
  }

  private final Installation installation;

  StatementLog(Installation installation) {
    this.installation = installation;
  }

  /**
   * Every statement that the server receives while {@code call} runs.
   *
   * @param before a call of the same kind: when it ends, every session has heard of the new setting
   */
  List<Statement> during(Callable<?> before, Callable<?> call) throws Exception {
    logStatements("all");
    try {
      before.call();
      int begin = Files.readString(log(), UTF_8).length();
      call.call();
      return statements(Files.readString(log(), UTF_8).substring(begin));
    } finally {
      logStatements("none");
    }
  }

  private Path log() {
    return installation.databaseLog();
  }

  private void logStatements(String which) throws SQLException, IOException, InterruptedException {
    installation.administer("alter system set log_statement = '" + which + "'");
    installation.administer("select pg_reload_conf()");
    awaitReload();
  }

  /** The server says so in its log, too. */
  private void awaitReload() throws IOException, InterruptedException {
    long size = -1;
    while (size != Files.size(log())) {
      size = Files.size(log());
      Thread.sleep(300);
    }
  }

  private static List<Statement> statements(String log) {
    List<Statement> statements = new ArrayList<>();
    for (String entry : ENTRY.split(log, -1)) {
      Matcher prefix = PREFIX.matcher(entry);
      String text = prefix.lookingAt() ? entry.substring(prefix.end()).strip() : "";
      Matcher statement = STATEMENT.matcher(text);
      Matcher detail = DETAIL.matcher(text);
      if (statement.matches() && !statement.group(1).equals(POOL_CHECK)) {
        statements.add(new Statement(prefix.group(1), jdbc(statement.group(1)), new ArrayList<>()));
      } else if (detail.matches()) {
        statements.get(statements.size() - 1).parameters().addAll(parameters(detail.group(1)));
      }
    }
    return statements;
  }

  private static String jdbc(String sql) {
    return sql.replaceAll("\\$\\d+", "?").replace("\n\t", "\n");
  }

  private static List<String> parameters(String text) {
    return PARAMETER
        .matcher(text)
        .results()
        .map(match -> match.group(1) == null ? "" : match.group(1).replace("''", "'"))
        .toList();
  }
}
