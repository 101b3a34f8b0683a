package org.signalbox.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Repeats over HTTP (decision 11): the first answer again, and the effect once. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class RepeatsIT {

  private static final String KEY = "Idempotency-Key";
  private static final String REPLAYED = "Idempotency-Replayed";
  private static final String RUN = "{\"EmailFlowId\":564,\"Status\":\"Running\"}";

  @ArquillianResource URI base;

  @Deployment(testable = false)
  static WebArchive war() {
    return Wars.signalbox();
  }

  @BeforeEach
  void startFromTheFixture() {
    Demo.reset();
  }

  @Test
  void aStatusIsGivenOnceWhateverHappensInBetween() {
    WebApi api = new WebApi(base);
    HttpResponse<String> first = api.std(WebApi.SET_STATUS, RUN, KEY, "k");
    Demo.run("update workflow set status = 1 where workflow_id = 564");
    HttpResponse<String> repeat =
        api.std(WebApi.SET_STATUS, "{ \"status\": 3, \"emailFlowId\": \"564\" }", KEY, "\"k\"");

    assertThat(header(first, REPLAYED)).isEmpty();
    assertThat(header(repeat, REPLAYED)).isEqualTo("true");
    assertThat(repeat.statusCode()).isEqualTo(200);
    assertThat(repeat.body()).isEqualTo(first.body());
    assertThat(Demo.rows("select status from workflow where workflow_id = 564"))
        .containsExactly("1");
  }

  @ParameterizedTest(name = "Prefer: {0}")
  @CsvSource({"return=minimal, 204", "return=representation, 200"})
  void activitiesAreAnsweredAsTheFirstTime(String prefer, int status) {
    WebApi api = new WebApi(base);
    String body =
        "{\"ActivityIdentifier\":[\"appointment_id=1\",\"sale_id=18\"],"
            + "\"ActivityStatus\":\"Completed\"}";
    HttpResponse<String> first = api.std(WebApi.SET_ACTIVITY, body, KEY, "k", "Prefer", prefer);
    HttpResponse<String> repeat = api.std(WebApi.SET_ACTIVITY, body, KEY, "k", "Prefer", prefer);

    assertThat(repeat.statusCode()).isEqualTo(first.statusCode()).isEqualTo(status);
    assertThat(repeat.body()).isEqualTo(first.body());
    assertThat(header(repeat, "SO-Changed")).isEqualTo(header(first, "SO-Changed")).isEqualTo("2");
    assertThat(header(repeat, "Preference-Applied")).isEqualTo(prefer);
    assertThat(header(repeat, REPLAYED)).isEqualTo("true");
    assertThat(Demo.rows("select updatedCount from appointment where appointment_id = 1"))
        .containsExactly("1");
  }

  @Test
  void anEventIsSignalledOnce() {
    WebApi api = new WebApi(base);
    String body =
        "{\"WorkflowEvent\":{\"EventType\":\"AddedToProject\","
            + "\"Attributes\":\"project_id=1;person_id=1\"}}";
    HttpResponse<String> first = api.std(WebApi.SEND_EVENT, body, KEY, "k");
    HttpResponse<String> repeat = api.std(WebApi.SEND_EVENT, body, KEY, "k");

    assertThat(repeat.body()).isEqualTo(first.body());
    assertThat(header(repeat, REPLAYED)).isEqualTo("true");
    assertThat(Demo.rows("select count(*) from workflow_event")).containsExactly("1");
  }

  @Test
  void anEventThatHasANameIsSignalledOnceWithoutAKey() {
    WebApi api = new WebApi(base);
    String body =
        "{\"WorkflowEvent\":{\"EventType\":\"AddedToProject\","
            + "\"Attributes\":\"project_id=1;person_id=1;event_id=e1\"}}";
    HttpResponse<String> first = api.std(WebApi.SEND_EVENT, body);
    HttpResponse<String> repeat = api.std(WebApi.SEND_EVENT, body);

    assertThat(header(first, REPLAYED)).isEmpty();
    assertThat(header(repeat, REPLAYED)).isEqualTo("true");
    assertThat(repeat.body()).contains("\\\"duplicate\\\":true");
  }

  @Test
  void aKeyStandsForOneRequest() {
    WebApi api = new WebApi(base);
    api.std(WebApi.SET_STATUS, RUN, KEY, "k");
    HttpResponse<String> other =
        api.std(WebApi.SET_STATUS, RUN.replace("Running", "Paused"), KEY, "k");

    assertThat(other.statusCode()).isEqualTo(422);
    assertThat(other.body()).contains("idempotency-key-mismatch");
    assertThat(Demo.rows("select status from workflow where workflow_id = 564"))
        .containsExactly("3");
  }

  @Test
  void aCallThatFailedMayBeTriedAgainUnderItsKey() {
    WebApi api = new WebApi(base);
    String body =
        "{\"ActivityIdentifier\":[\"appointment_id=1\"],\"ActivityStatus\":\"Completed\"}";
    Demo.run("update appointment set status = 5 where appointment_id = 1");
    HttpResponse<String> refused = api.std(WebApi.SET_ACTIVITY, body, KEY, "k");
    Demo.run("update appointment set status = 1 where appointment_id = 1");
    HttpResponse<String> again = api.std(WebApi.SET_ACTIVITY, body, KEY, "k");

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(again.statusCode()).isEqualTo(204);
    assertThat(header(again, REPLAYED)).isEmpty();
  }

  @Test
  void equalCallsAtTheSameTimeAreOne() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      Callable<HttpResponse<String>> call =
          () -> new WebApi(base).std(WebApi.SET_STATUS, RUN, KEY, "k");
      List<Future<HttpResponse<String>>> answers =
          threads.invokeAll(IntStream.range(0, 8).mapToObj(i -> call).toList());
      List<String> replayed = new ArrayList<>();
      for (Future<HttpResponse<String>> answer : answers) {
        assertThat(answer.get().body()).isEqualTo("\"Running\"");
        replayed.add(header(answer.get(), REPLAYED));
      }
      assertThat(replayed).containsOnlyOnce("");
    } finally {
      threads.shutdownNow();
    }
    assertThat(Demo.rows("select count(*) from audit_entry")).containsExactly("1");
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
