package org.signalbox.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What callers see while the database is away, and that nobody has to restart the server. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class OutageIT {

  private static final String COMPLETE_ONE =
      "{\"ActivityIdentifier\":[\"appointment_id=1\"],\"ActivityStatus\":\"Completed\"}";

  @ArquillianResource URI base;

  @Deployment(testable = false)
  static WebArchive war() {
    return Wars.signalbox();
  }

  @BeforeEach
  void reset() {
    Demo.reset();
  }

  @Test
  void aDeadDatabaseIs503AndTheServerRecoversByItself() {
    WebApi api = new WebApi(base);
    assertThat(api.std(WebApi.SET_ACTIVITY, COMPLETE_ONE).statusCode()).isEqualTo(204);

    ServerDatabase.stop();
    HttpResponse<String> refused = api.std(WebApi.SET_ACTIVITY, COMPLETE_ONE);
    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(503);
    assertThat(refused.headers().firstValue("Retry-After")).isPresent();
    assertThat(refused.body())
        .contains("\"Code\":\"database-unavailable\"")
        .doesNotContain("postgres", "Exception:", "127.0.0.1");

    ServerDatabase.start();
    HttpResponse<String> answer = api.std(WebApi.SET_ACTIVITY, COMPLETE_ONE);
    for (int waited = 0; answer.statusCode() == 503 && waited < 30; waited++) {
      Executor inASecond = CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS);
      answer =
          CompletableFuture.supplyAsync(() -> api.std(WebApi.SET_ACTIVITY, COMPLETE_ONE), inASecond)
              .join();
    }
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
  }
}
