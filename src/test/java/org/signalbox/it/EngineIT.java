package org.signalbox.it;

import java.net.URI;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.signalbox.run.Receiver;

/** The engine beats by itself inside the server, and what leaves the database arrives. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class EngineIT {

  private static final Receiver RECEIVER = new Receiver();

  @ArquillianResource URI base;

  @Deployment(testable = false)
  static WebArchive war() {
    return Wars.with(
        Map.of(
            "signalbox.engine", "on",
            "signalbox.script-url", RECEIVER.url("/"),
            "signalbox.script-secret", "only-for-this-test"));
  }

  @AfterAll
  static void clear() {
    RECEIVER.close();
    Demo.reset();
  }

  @Test
  void peopleTravelWithoutBeingCranked() throws Exception {
    Demo.reset();
    Journey journey = new Journey(ServerDatabase.database().dataSource(), 40);
    journey.travel(person -> base);
    journey.awaitEnd();
    journey.assertEveryEffectOnce(RECEIVER);
  }
}
