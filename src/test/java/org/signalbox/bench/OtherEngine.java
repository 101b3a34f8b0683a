package org.signalbox.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.signalbox.bench.Table.Goal;
import org.signalbox.run.Installation;

/**
 * A message to one of many who wait, against the same in Operaton on the same PostgreSQL server:
 * there it ends the instance, here the run goes on with the next pass, which is not measured.
 */
final class OtherEngine {

  private static final int FLOW = 9010;
  private static final int WAITING = 10_000;
  private static final int CLIENTS = 16;
  private static final int ROUNDS = 7;
  private static final int WARM_UPS = 20;
  private static final Duration ROUND = Duration.ofSeconds(5);

  private final Installation installation;
  private final Path folder;
  private final PrintStream out;

  OtherEngine(Installation installation, Path folder, PrintStream out) {
    this.installation = installation;
    this.folder = folder;
    this.out = out;
  }

  /** Measures, or says in the table why it cannot. */
  void measure(Table table) throws Exception {
    try {
      out.println("Fetching Operaton");
      Operaton.make(Files.createDirectories(folder));
      installation.administer("create database operaton owner signalbox");
      try (Operaton operaton = Operaton.start(installation.database(), folder)) {
        compare(table, ours(), theirs(operaton));
      }
    } catch (IOException absent) {
      table.note("Operaton was not measured: " + absent.getMessage());
    }
  }

  private void compare(Table table, Side ours, Side theirs) throws Exception {
    for (int i = 0; i < WARM_UPS; i++) {
      ours.round();
      theirs.round();
    }
    List<Round> first = new ArrayList<>();
    List<Round> second = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      first.add(ours.round());
      second.add(theirs.round());
    }
    add(table, Round.median(first), Round.median(second));
  }

  private static void add(Table table, Round ours, Round theirs) {
    table.add(
        "SendEvent that wakes one / message to an Operaton instance",
        ours.perSecond(),
        theirs.perSecond(),
        "calls/s",
        Goal.atLeast(3));
    table.add(
        "  median latency", ours.medianMillis(), theirs.medianMillis(), "ms", Goal.atMost(1 / 3.0));
  }

  private Side ours() throws Exception {
    Crowd crowd = Crowd.insertInto(installation, FLOW, WAITING);
    HttpLoad load = new HttpLoad(crowd.clicks(WAITING), folder.resolve("clicks.txt"));
    return new Side("Signalbox", installation.url() + Http.SEND_EVENT, load) {
      @Override
      void letAllWait() throws Exception {
        crowd.letAllWait();
      }

      @Override
      long awake() throws Exception {
        return crowd.awake();
      }
    };
  }

  private Side theirs(Operaton operaton) throws Exception {
    WaitingInstances instances = new WaitingInstances(installation, operaton.url(), WAITING, out);
    out.printf(
        "%s, %s; history level %s, no login, the rest as it comes%n",
        String.join(", ", Operaton.versions()), Operaton.HEAP, instances.historyLevel());
    HttpLoad load = new HttpLoad(instances.messages(), folder.resolve("messages.txt"));
    return new Side("Operaton", operaton.url() + "message", load) {
      @Override
      void letAllWait() throws Exception {
        instances.letAllWait();
      }

      @Override
      long awake() throws Exception {
        return instances.awake();
      }
    };
  }

  /** One of the two engines under load. */
  private abstract class Side {

    private final String name;
    private final String url;
    private final HttpLoad load;

    Side(String name, String url, HttpLoad load) {
      this.name = name;
      this.url = url;
      this.load = load;
    }

    abstract void letAllWait() throws Exception;

    abstract long awake() throws Exception;

    /** A round in which every call wakes somebody. */
    Round round() throws Exception {
      letAllWait();
      Round round = load.run(url, CLIENTS, ROUND);
      out.printf("  %-10s %s%n", name, round.text());
      if (awake() < round.calls()) {
        throw new IllegalStateException(
            "%s: %d calls woke %d".formatted(name, round.calls(), awake()));
      }
      return round;
    }
  }
}
