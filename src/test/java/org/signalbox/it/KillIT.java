package org.signalbox.it;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.signalbox.run.Cluster;
import org.signalbox.run.Receiver;

/**
 * The server, then the database, killed at random moments while people travel: everybody arrives,
 * and every effect is there once. {@code -Dsignalbox.kills=50} kills more often.
 */
@EnabledIfSystemProperty(named = "arquillian.launch", matches = "payara")
class KillIT {

  private static final int KILLS = Integer.getInteger("signalbox.kills", 2);
  private static final long SEED = 20261121;

  @TempDir Path folder;

  private final Random moments = new Random(SEED);
  private final Receiver receiver = new Receiver();

  @BeforeEach
  void letScriptsLeave() {
    receiver.takeScripts();
  }

  @AfterEach
  void close() {
    receiver.close();
  }

  /** What kills something, once. */
  private interface Blow {
    void fall(Cluster cluster) throws IOException, InterruptedException;
  }

  @Test
  void killedServerLosesNothing() throws Exception {
    travel(
        200 * KILLS,
        cluster -> {
          cluster.kill(0);
          cluster.start(0);
        });
  }

  @Test
  void killedDatabaseLosesNothing() throws Exception {
    travel(400 * Math.max(1, KILLS * 2 / 5), Cluster::killDatabase);
  }

  private void travel(int people, Blow blow) throws Exception {
    try (Cluster cluster =
        Cluster.start(
            folder.resolve("cluster"),
            Path.of("target/signalbox.war"),
            Path.of("target/servers"),
            1)) {
      Journey journey = new Journey(cluster.dataSource(), people);
      CompletableFuture<Integer> travelling =
          CompletableFuture.supplyAsync(() -> unchecked(journey, URI.create(cluster.url(0))));
      for (int i = 0; i < KILLS; i++) {
        TimeUnit.MILLISECONDS.sleep(200 + moments.nextInt(2500)); // the moment
        blow.fall(cluster);
      }
      travelling.join();
      journey.awaitEnd();
      journey.assertEveryEffectOnce(receiver);
    }
  }

  private static int unchecked(Journey journey, URI url) {
    try {
      return journey.travel(person -> url);
    } catch (InterruptedException | java.util.concurrent.ExecutionException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
