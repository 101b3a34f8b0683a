package org.signalbox.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.signalbox.run.Cluster;
import org.signalbox.run.Receiver;
import org.signalbox.run.Rows;

/** Two servers over one database, behind a plain proxy. */
@EnabledIfSystemProperty(named = "arquillian.launch", matches = "payara")
class ClusterIT {

  private static final int PEOPLE = 400;

  /** Work for some seconds: of less, whoever's beat comes first does most. */
  private static final int CROWD = 5000;

  /** Who moved a run is known to the database by the name of the connection. */
  private static final String WATCH =
      """
      create table moved (server text, at timestamptz not null default clock_timestamp());
      create function note_move() returns trigger language plpgsql as $$
        begin
          insert into moved (server) values (current_setting('application_name'));
          return null;
        end $$;
      create trigger note_move after insert on workflow_instance_log for each row
        when (new.kind not in ('enrolled', 'promoted', 'woken')) execute function note_move();
      """;

  @TempDir Path folder;

  private final Receiver receiver = new Receiver();
  private final ExecutorService beside = Executors.newSingleThreadExecutor();

  @BeforeEach
  void letScriptsLeave() {
    receiver.takeScripts();
  }

  @AfterEach
  void close() {
    receiver.close();
    beside.shutdownNow();
  }

  @Test
  void workIsSharedAndTakenOverAndRestartsAreNotNoticed() throws Exception {
    try (Cluster cluster =
            Cluster.start(
                folder.resolve("cluster"),
                Path.of("target/signalbox.war"),
                Path.of("target/servers"),
                2);
        Balancer proxy = new Balancer(List.of(cluster.port(0), cluster.port(1)))) {
      Journey journey = new Journey(cluster.dataSource(), PEOPLE);
      journey.run(WATCH);

      Callable<Integer> travel = () -> journey.travel(person -> proxy.url());
      Future<Integer> unanswered = beside.submit(travel);
      for (int server = 0; server < 2; server++) {
        TimeUnit.SECONDS.sleep(1); // some load on both
        proxy.drain(cluster.port(server));
        cluster.stop(server);
        cluster.start(server);
        proxy.restore();
      }
      assertThat(unanswered.get()).as("requests lost by a rolling restart").isZero();
      journey.awaitEnd();
      journey.assertEveryEffectOnce(receiver);
    }
  }

  @Test
  void eachServerDoesItsShareAndTheOtherTakesOver() throws Exception {
    try (Cluster cluster =
        Cluster.start(
            folder.resolve("cluster"),
            Path.of("target/signalbox.war"),
            Path.of("target/servers"),
            2)) {
      Journey journey = new Journey(cluster.dataSource(), CROWD);
      journey.run(WATCH);
      URI survivor = URI.create(cluster.url(1));
      journey.enterAtOnce(survivor);
      journey.awaitThat(journey::everybodyWaits);
      assertShared(
          Rows.of(cluster.dataSource(), "select count(*) from moved group by server order by 1"));

      journey.clickAtOnce(survivor);
      journey.awaitThat(() -> journey.finished() > CROWD / 10);
      cluster.kill(0);
      long killed = System.nanoTime();
      int before = journey.finished();
      journey.awaitThat(() -> journey.finished() > before);
      assertThat(Duration.ofNanos(System.nanoTime() - killed)).isLessThan(Duration.ofSeconds(30));
      journey.awaitEnd();
      journey.assertEveryEffectOnce(receiver);
    }
  }

  private static void assertShared(List<String> shares) {
    assertThat(shares).hasSize(2);
    long less = Long.parseLong(shares.get(0));
    long more = Long.parseLong(shares.get(1));
    assertThat(less * 3).as(shares.toString()).isGreaterThanOrEqualTo(less + more);
  }
}
