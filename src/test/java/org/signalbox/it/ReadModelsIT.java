package org.signalbox.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What users look at beside the vendor's calls, over HTTP. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ReadModelsIT {

  private static final String OURS = "api/v1/Signalbox/";
  private static final Pattern RUN = Pattern.compile("\"WorkflowInstanceId\":(\\d+)");

  @ArquillianResource URI base;

  @Deployment(testable = false)
  static WebArchive war() {
    return Wars.signalbox();
  }

  /** Two people are in flow 564, brought by two events. */
  @BeforeEach
  void enrol() {
    Demo.reset();
    Demo.run(
        """
        alter sequence workflow_instance_workflow_instance_id_seq restart with 1;
        update workflow set status = 3 where workflow_id = 564;
        """);
    for (int person = 1; person <= 2; person++) {
      new WebApi(base)
          .std(
              WebApi.SEND_EVENT,
              ("{\"WorkflowEvent\":{\"EventType\":\"AddedToProject\","
                      + "\"Attributes\":\"project_id=1;person_id=%1$d;event_id=e%1$d\"}}")
                  .formatted(person));
    }
  }

  @AfterAll
  static void clear() {
    Demo.reset();
  }

  @Test
  void participantsAreToldPageByPage() {
    HttpResponse<String> first = get("Flows/564/Participants?top=1");
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(first.body())
        .startsWith("[{\"WorkflowInstanceId\":1,\"WorkflowId\":564,\"PersonId\":1,\"ContactId\":1,")
        .contains("\"Status\":\"Active\",\"NextStepId\":1,\"NextStepType\":\"WaitForTime\"");
    String next = first.headers().firstValue("SO-Next").orElseThrow();
    HttpResponse<String> second = get("Flows/564/Participants?top=1&after=" + next);
    assertThat(runs(second)).containsExactly("2");
    assertThat(second.headers().firstValue("SO-Next")).isEmpty();

    assertThat(runs(get("Flows/564/Participants?orderBy=newest"))).containsExactly("2", "1");
    assertThat(runs(get("flows/564/participants/?status=active&personId=2"))).containsExactly("2");
    assertThat(get("Flows/564/Participants?status=DropOut").body()).isEqualTo("[]");
    HttpResponse<String> due = get("Flows/564/Participants?orderBy=Due&top=1");
    String behind = due.headers().firstValue("SO-Next").orElseThrow();
    assertThat(runs(get("Flows/564/Participants?orderBy=Due&top=1&after=" + behind))).hasSize(1);
  }

  @Test
  void everythingIsThereInXmlToo() {
    assertThat(get("Flows/564/Participants?status=DropOut", "Accept", "application/xml").body())
        .isEqualTo("<ArrayOfParticipant/>");
    assertThat(get("Flows/564/Figures", "Accept", "application/xml").body())
        .contains("<Enrolled>2</Enrolled>", "<SuccessRate>0.0</SuccessRate>", "<DropOuts");
    assertThat(get("Flows/564/Participants?top=1", "Accept", "text/xml").body())
        .contains("<ArrayOfParticipant", "<Participant", "<Status>Active</Status>");
  }

  @Test
  void selectionZoneAndTrailAreHeeded() {
    assertThat(get("Flows/564/Trail?top=1&$select=Kind").body())
        .isEqualTo(
            "[{\"Id\":null,\"WorkflowInstanceId\":null,\"PersonId\":null,\"At\":null,"
                + "\"Kind\":\"enrolled\",\"StepId\":null,\"EventNo\":null,\"Detail\":null}]");
    HttpResponse<String> trail = get("Participants/2/Trail", "SO-TimeZone", "UTC,includeTZOffset");
    assertThat(trail.body())
        .contains("\"Kind\":\"enrolled\"", "\"Kind\":\"promoted\"", "\"PersonId\":2")
        .doesNotContain("\"PersonId\":1")
        .containsPattern("\"At\":\"[0-9T:-]{19}Z\"");
  }

  @Test
  void figuresEventsAndDeliveriesAreTold() {
    assertThat(get("Flows/564/Figures").body())
        .isEqualTo(
            "{\"Enrolled\":2,\"InProgress\":2,\"Completed\":0,\"Succeeded\":0,"
                + "\"SuccessRate\":0.0,\"DropOuts\":[]}");
    assertThat(get("Events?type=AddedToProject&eventId=e2").body())
        .contains("\"EventId\":\"e2\"", "\\\"enrolled\\\":[{\\\"flow\\\":564,\\\"person\\\":2")
        .doesNotContain("\"EventId\":\"e1\"");
    assertThat(get("Events?personId=1&orderBy=oldest").body())
        .contains("\"EventId\":\"e1\"")
        .doesNotContain("\"EventId\":\"e2\"");
    assertThat(get("Deliveries?emailFlowId=564").body())
        .contains("\"Topic\":\"participant.enrolled\"", "\"State\":\"Queued\"");
    assertThat(get("Deliveries?state=failed").body()).isEqualTo("[]");
    Demo.run("update outbox set attempts = 1");
    assertThat(get("Deliveries?state=queued").body()).isEqualTo("[]");
    assertThat(get("Deliveries?state=queued,failed").body()).contains("\"State\":\"Failed\"");
    assertThat(get("Participants/Stuck").body()).isEqualTo("[]");
    Demo.run("update workflow_instance set attempts = 2 where person_id = 2");
    assertThat(runs(get("Participants/Stuck"))).containsExactly("2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Flows/564/Participants",
        "Flows/564/Trail",
        "Flows/564/Figures",
        "Participants/1/Trail",
        "Participants/Stuck",
        "Events",
        "Deliveries",
        "Deliveries?emailFlowId=564",
        "Webhooks"
      })
  void onlyFlowAdministratorsLook(String path) {
    assertThat(send("GET", path, "ro", "ro", "").statusCode()).isEqualTo(403);
    assertThat(new WebApi(base).send(new WebApi(base).bare(OURS + path)).statusCode())
        .isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Flows/564/Participants",
        "Flows/564/Trail",
        "Flows/564/Figures",
        "Participants/1/Trail",
        "Deliveries?emailFlowId=564"
      })
  void hiddenFlowIsUnknown(String path) {
    Demo.run("update workflow set visible_for_all = false where workflow_id = 564");

    HttpResponse<String> answer = get(path);
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("SoNotFoundException");
    assertThat(get("Events").body()).doesNotContain("\\\"flow\\\":564");
    assertThat(get("Deliveries").body()).doesNotContain("\"WorkflowId\":564");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "Flows/x/Participants, emailFlowId",
    "Flows/564/Participants?status=Gone, status",
    "Flows/564/Participants?orderBy=name, orderBy",
    "Flows/564/Participants?top=0, top",
    "Flows/564/Participants?top=1001, top",
    "Flows/564/Participants?after=%27, after",
    "Events?type=Ran, type",
    "Deliveries?after=1, after",
    "Deliveries?state=dead, state",
  })
  void parametersThatSayNothingAreRefused(String path, String parameter) {
    HttpResponse<String> answer = get(path);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .contains("\"Code\":\"invalid-parameter\"", "The parameter " + parameter + " must be");
  }

  @Test
  void webhooksAreKeptOverHttp() {
    String asked =
        "{\"Name\":\"CRM\",\"TargetUrl\":\"https://crm.example/h\",\"Events\":[\"flow.started\"],"
            + "\"Secret\":\"only-for-this-test\"}";
    HttpResponse<String> made = send("POST", "Webhooks", "tje0", "Tje0", asked);
    assertThat(made.statusCode()).isEqualTo(200);
    assertThat(made.body())
        .containsPattern("^\\{\"WebhookId\":\\d+,")
        .contains("\"Events\":[\"flow.started\"],\"HasSecret\":true,\"State\":\"Active\"")
        .doesNotContain("only-for-this-test");
    String path = "Webhooks/" + made.body().replaceAll("^\\{\"WebhookId\":(\\d+).*", "$1");
    assertThat(get("Webhooks").body()).isEqualTo("[" + made.body() + "]");
    assertThat(get("Webhooks", "Accept", "application/xml").body())
        .contains("<Events><string>flow.started</string></Events>");

    HttpResponse<String> changed =
        send("PUT", path, "tje0", "Tje0", asked.replace("}", ",\"State\":\"Stopped\"}"));
    assertThat(changed.body()).contains("\"State\":\"Stopped\"");
    assertThat(send("PUT", path, "ro", "ro", asked).statusCode()).isEqualTo(403);
    assertThat(send("DELETE", path, "ro", "ro", "").statusCode()).isEqualTo(403);
    assertThat(send("DELETE", path, "tje0", "Tje0", "").statusCode()).isEqualTo(204);
    assertThat(send("DELETE", path, "tje0", "Tje0", "").statusCode()).isEqualTo(404);
    assertThat(send("PUT", "Webhooks/x", "tje0", "Tje0", asked).statusCode()).isEqualTo(404);
    assertThat(send("POST", "Webhooks", "tje0", "Tje0", "{}").body())
        .contains("invalid-webhook-url");
  }

  private static List<String> runs(HttpResponse<String> answer) {
    List<String> runs = new ArrayList<>();
    RUN.matcher(answer.body()).results().map((MatchResult hit) -> hit.group(1)).forEach(runs::add);
    return runs;
  }

  private HttpResponse<String> get(String path, String... headers) {
    WebApi api = new WebApi(base);
    List<String> all = new ArrayList<>(List.of(headers));
    all.addAll(List.of("Authorization", WebApi.basic("tje0", "Tje0")));
    if (!all.contains("Accept")) {
      all.addAll(List.of("Accept", "application/json"));
    }
    return api.send(api.bare(OURS + path.replace("$", "%24"), all.toArray(String[]::new)));
  }

  private HttpResponse<String> send(
      String method, String path, String login, String password, String body) {
    WebApi api = new WebApi(base);
    return api.send(
        api.bare(
                OURS + path,
                "Authorization",
                WebApi.basic(login, password),
                "Content-Type",
                "application/json",
                "Accept",
                "application/json")
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
  }
}
