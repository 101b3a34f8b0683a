package org.signalbox.bench;

import static java.util.stream.Collectors.toSet;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.signalbox.run.Installation;

/** Process instances of Operaton that each wait for a message with a business key of their own. */
final class WaitingInstances {

  private static final String KEYS =
      "select business_key_ from act_ru_execution where business_key_ is not null";

  private final Installation installation;
  private final String url;
  private final PrintStream out;
  private final Set<String> all;

  WaitingInstances(Installation installation, String url, int count, PrintStream out) {
    this.installation = installation;
    this.url = url;
    this.out = out;
    this.all = IntStream.rangeClosed(1, count).mapToObj(Integer::toString).collect(toSet());
  }

  /** The messages for all of them. */
  Bodies messages() {
    return new Bodies(
        all.stream()
            .map(key -> "{\"messageName\":\"LinkClicked\",\"businessKey\":\"" + key + "\"}")
            .toList());
  }

  /** Starts, through the interface, an instance for each one that has ended. */
  void letAllWait() throws Exception {
    Set<String> missing = new HashSet<>(all);
    missing.removeAll(query(KEYS));
    long begin = System.nanoTime();
    start(missing);
    double seconds = (System.nanoTime() - begin) / 1e9;
    out.printf(Locale.ROOT, "  %-10s %8.1f calls/s%n", "starts", missing.size() / seconds);
    analyze();
    installation.administer("checkpoint");
  }

  private void start(Collection<String> keys) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(16);
    try {
      List<? extends Callable<String>> calls = keys.stream().map(this::start).toList();
      for (Future<String> call : threads.invokeAll(calls)) {
        call.get();
      }
    } finally {
      threads.shutdown();
    }
  }

  private Callable<String> start(String key) {
    return () ->
        Http.post(url + "process-definition/key/wait/start", "{\"businessKey\":\"" + key + "\"}");
  }

  /** How many have got their message. */
  long awake() throws SQLException {
    return all.size() - (long) query(KEYS).size();
  }

  /** What the engine writes of the past; 3 is everything but the values of variables. */
  String historyLevel() throws SQLException {
    return String.join(
        "", query("select value_ from act_ge_property where name_ = 'historyLevel'"));
  }

  private Set<String> query(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      Set<String> values = new HashSet<>();
      while (rows.next()) {
        values.add(rows.getString(1));
      }
      return values;
    }
  }

  private void analyze() throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute("vacuum analyze");
    }
  }

  private Connection connect() throws SQLException {
    return installation.database().dataSource(Operaton.DATABASE).getConnection();
  }
}
