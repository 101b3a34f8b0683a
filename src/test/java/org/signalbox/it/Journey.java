package org.signalbox.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.signalbox.run.Receiver;
import org.signalbox.run.Rows;

/**
 * People whom events lead through a flow of every kind of step that matters to crashes: a change in
 * the database, a call that leaves it, a wait, another call, a new activity. Whoever is not
 * answered says the same event again, as integrators do.
 */
final class Journey {

  private static final int FIRST_PERSON = 70_000;
  private static final int CLIENTS = 4;
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private static final String FLOW_ROWS =
      """
      -- the fixture brings rows with keys of their own
      alter table appointment alter column appointment_id restart with 700000;
      insert into s_link (s_link_id, url) values (7000, 'https://signalbox.example/');
      insert into project (project_id, name) values (7000, 'Journey');
      insert into selection (selection_id, name) values (7000, 'Journey');
      insert into workflow (workflow_id, name, status, associate_id, group_id)
      values (7000, 'Journey', 3, 1, 1);
      insert into email_flow (email_flow_id, workflow_id) values (7000, 7000);
      insert into workflow_trigger (workflow_id, trigger_type, key_id) values (7000, 3, 7000);
      insert into workflow_step (workflow_step_id, workflow_id, step_type, settings) values
        (7001, 7000, 7, '{"selection": 7000}'),
        (7002, 7000, 14, '{"scriptId": 1}'),
        (7003, 7000, 4, '{"waitForTimeout": false}'),
        (7004, 7000, 14, '{"scriptId": 2}'),
        (7005, 7000, 10, '{"title": "Call", "actionType": "Today"}');
      insert into workflow_root_step_link (workflow_id, workflow_step_id, Rank)
      select 7000, s, s from generate_series(7001, 7005) s;
      insert into workflow_wait_for_action (workflow_step_id, ActionType, key_id)
      values (7003, 1, 7000);
      """;

  private final DataSource database;
  private final int people;

  Journey(DataSource database, int people) {
    this.database = database;
    this.people = people;
    run(
        FLOW_ROWS
            + "insert into person (person_id, contact_id, firstname) select 70000 + n, 1, 'P' || n"
            + " from generate_series(1, %d) n".formatted(people));
  }

  /**
   * Sends everybody in and lets everybody click, each event until it is acknowledged.
   *
   * @param url gives the address to call, anew for each try
   * @return how many tries got no answer
   */
  int travel(Function<Integer, URI> url) throws InterruptedException, ExecutionException {
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    List<Callable<Integer>> work = new ArrayList<>();
    for (int client = 0; client < CLIENTS; client++) {
      int first = client;
      work.add(() -> travel(first, url));
    }
    int failed = 0;
    for (Future<Integer> done : clients.invokeAll(work)) {
      failed += done.get();
    }
    clients.shutdown();
    return failed;
  }

  private int travel(int client, Function<Integer, URI> url) throws InterruptedException {
    int failed = 0;
    for (int n = 1 + client; n <= people; n += CLIENTS) {
      failed += send(n, "AddedToProject", "project_id=7000", "in-" + n, url);
    }
    for (int n = 1 + client; n <= people; n += CLIENTS) {
      failed += send(n, "LinkClicked", "s_link_id=7000", "click-" + n, url);
    }
    return failed;
  }

  /** One event sends everybody in. */
  void enterAtOnce(URI url) throws InterruptedException {
    everybody("AddedToProject", "project_id=7000;event_id=in", url);
  }

  /** One event is everybody's click. */
  void clickAtOnce(URI url) throws InterruptedException {
    everybody("LinkClicked", "s_link_id=7000;event_id=click", url);
  }

  private void everybody(String type, String attributes, URI url) throws InterruptedException {
    String persons =
        IntStream.rangeClosed(1, people)
            .mapToObj(n -> Integer.toString(FIRST_PERSON + n))
            .collect(Collectors.joining(","));
    assertThat(acknowledged(url, body(type, attributes + ";person_id=" + persons))).isTrue();
  }

  private static String body(String type, String attributes) {
    return "{\"WorkflowEvent\":{\"EventType\":\"%s\",\"Attributes\":\"%s\"}}"
        .formatted(type, attributes);
  }

  boolean everybodyWaits() {
    return number(
            "select count(*) from workflow_instance where workflow_id = 7000 and status = 2"
                + " and current_step = 7003 and step_level = 1")
        == people;
  }

  private static int send(
      int person, String type, String key, String eventId, Function<Integer, URI> url)
      throws InterruptedException {
    String body =
        body(type, key + ";person_id=" + (FIRST_PERSON + person) + ";event_id=" + eventId);
    long start = System.nanoTime();
    for (int failed = 0; ; failed++) {
      if (acknowledged(url.apply(person), body)) {
        return failed;
      }
      assertThat(Duration.ofNanos(System.nanoTime() - start)).as(eventId).isLessThan(PATIENCE);
      TimeUnit.MILLISECONDS.sleep(50); // as a client does before it tries again
    }
  }

  private static boolean acknowledged(URI base, String body) throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(base.resolve(WebApi.SEND_EVENT))
            .timeout(Duration.ofSeconds(20))
            .header("Authorization", WebApi.basic("tje0", "Tje0"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    try {
      HttpClient once = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
      HttpResponse<String> answer = once.send(request, BodyHandlers.ofString());
      return answer.statusCode() == 200;
    } catch (IOException unanswered) {
      return false;
    }
  }

  /** Waits until everybody has arrived, and fails when somebody does not. */
  void awaitEnd() throws InterruptedException {
    awaitThat(() -> finished() == people && undelivered() == 0);
  }

  /** Waits until it is so, and fails when it does not come to be. */
  void awaitThat(BooleanSupplier so) throws InterruptedException {
    long start = System.nanoTime();
    while (!so.getAsBoolean()) {
      assertThat(Duration.ofNanos(System.nanoTime() - start))
          .as(() -> finished() + " arrived, " + undelivered() + " rows not delivered: " + rows())
          .isLessThan(PATIENCE);
      TimeUnit.MILLISECONDS.sleep(100);
    }
  }

  int finished() {
    return number("select count(*) from workflow_instance where workflow_id = 7000 and status = 3");
  }

  private int undelivered() {
    return number("select count(*) from outbox where topic like 'step.%' and done_at is null");
  }

  private List<String> rows() {
    return Rows.of(
        database,
        "select workflow_instance_id, status, current_step, step_level, wait_until, attempts,"
            + " dropout_reason from workflow_instance where workflow_id = 7000 and status <> 3"
            + " limit 5");
  }

  /** Every effect is there once; the receiver saw each call, and a repeat only under its old id. */
  void assertEveryEffectOnce(Receiver receiver) {
    assertThat(number("select count(*) from workflow_instance where workflow_id = 7000"))
        .isEqualTo(people);
    assertThat(number("select count(*) from selectionmember where selection_id = 7000"))
        .isEqualTo(people);
    assertThat(number("select count(*) from appointment where created_by_workflow_id = 7000"))
        .isEqualTo(people);
    Map<String, Set<String>> ids =
        receiver.calls().stream()
            .collect(
                Collectors.groupingBy(
                    call -> call.getInt("PersonId") + ":" + call.getInt("ScriptId"),
                    Collectors.mapping(Journey::id, Collectors.toSet())));
    assertThat(ids.keySet()).isEqualTo(expectedCalls());
    assertThat(ids.values()).allMatch(same -> same.size() == 1);
  }

  private static String id(JsonObject call) {
    return String.valueOf(call.get("Id"));
  }

  private Set<String> expectedCalls() {
    return IntStream.rangeClosed(FIRST_PERSON + 1, FIRST_PERSON + people)
        .boxed()
        .flatMap(person -> IntStream.of(1, 2).mapToObj(script -> person + ":" + script))
        .collect(Collectors.toCollection(HashSet::new));
  }

  private int number(String sql) {
    return Integer.parseInt(Rows.of(database, sql).get(0));
  }

  void run(String sql) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failed) {
      throw new IllegalStateException(sql, failed);
    }
  }
}
