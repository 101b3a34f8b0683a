package org.signalbox.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
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

/** The calls around people in flows over HTTP, and by the vendor's client. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ParticipantsIT {

  private static final String AGENT = "api/v1/Agents/Workflow/";
  private static final String ADD = AGENT + "TryAddPersonsToEmailFlow";
  private static final String REMOVE = AGENT + "RemoveParticipantsFromEmailFlow";

  @ArquillianResource URI base;

  @Deployment(testable = false)
  static WebArchive war() {
    return Wars.signalbox();
  }

  /** Flow 564 is open, but nobody moves; two people sent a form that nobody has looked at. */
  @BeforeEach
  void pauseTheFlow() {
    Demo.reset();
    Demo.run(
        """
        alter sequence workflow_instance_workflow_instance_id_seq restart with 1;
        update workflow set status = 2, paused_at = now() where workflow_id = 564;
        insert into form (form_id, title) values (1, 'Ask');
        insert into form_submission (form_id, person_id) values (1, 1), (1, 2), (1, null);
        """);
  }

  @AfterAll
  static void clear() {
    Demo.reset();
  }

  @Test
  void peopleComeInAndOut() {
    WebApi api = new WebApi(base);

    HttpResponse<String> added = api.std(ADD, "{\"EmailFlowId\":564,\"PersonIds\":[2,9,2,1]}");
    assertThat(added.statusCode()).isEqualTo(200);
    assertThat(added.body()).isEqualTo("[true,false,true,true]");
    assertThat(people()).containsExactly("1 2", "2 2");

    HttpResponse<String> removed =
        api.std(REMOVE, "{\"emailFlowId\":564,\"workflowInstanceIds\":[1,77]}");
    assertThat(removed.statusCode()).isEqualTo(204);
    assertThat(removed.body()).isEmpty();
    assertThat(removed.headers().firstValue("SO-Changed")).contains("1");
    assertThat(removed.headers().firstValue("SO-Unknown")).contains("1");
    assertThat(people()).hasSize(1);
  }

  @Test
  void xmlAndFormsSayTheSame() {
    WebApi api = new WebApi(base);

    HttpResponse<String> xml =
        api.std(
            ADD,
            "<TryAddPersonsToEmailFlowRequest><PersonIds><int>1</int><int>9</int></PersonIds>"
                + "<EmailFlowId>564</EmailFlowId></TryAddPersonsToEmailFlowRequest>",
            "Content-Type",
            "application/xml",
            "Accept",
            "application/xml");
    assertThat(xml.body())
        .isEqualTo(
            "<ArrayOfboolean><boolean>true</boolean><boolean>false</boolean></ArrayOfboolean>");
    HttpResponse<String> form =
        api.std(
            ADD,
            "EmailFlowId=564&PersonIds[]=1&PersonIds[]=2",
            "Content-Type",
            "application/x-www-form-urlencoded");
    assertThat(form.body()).isEqualTo("[false,true]");
  }

  @Test
  void dryRunsAndRepeatsAreKnown() {
    WebApi api = new WebApi(base);
    String body = "{\"EmailFlowId\":564,\"PersonIds\":[1]}";

    HttpResponse<String> dry = api.std(ADD, body, "SO-Dry-Run", "true");
    assertThat(dry.body()).isEqualTo("[true]");
    assertThat(dry.headers().firstValue("SO-Dry-Run")).contains("true");
    assertThat(people()).isEmpty();
    assertThat(api.std(ADD, body, "Idempotency-Key", "k").body()).isEqualTo("[true]");
    HttpResponse<String> again = api.std(ADD, body, "Idempotency-Key", "k");
    assertThat(again.body()).isEqualTo("[true]");
    assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
  }

  @ParameterizedTest(name = "{0} {1}: {2} {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          TryAddPersonsToEmailFlow        | {"EmailFlowId":564}                              | 400 | no-ids
          TryAddPersonsToEmailFlow        | {"EmailFlowId":564,"PersonIds":["x"]}            | 400 | invalid-request
          TryAddPersonsToEmailFlow        | {"EmailFlowId":564,"PersonIds":[null]}           | 400 | invalid-request
          TryAddPersonsToEmailFlow        | {"PersonIds":[1]}                                | 404 | unknown-flow
          RemoveParticipantsFromEmailFlow | {"EmailFlowId":564}                              | 400 | no-ids
          RemoveParticipantsFromEmailFlow | {"EmailFlowId":999999,"WorkflowInstanceIds":[1]} | 404 | unknown-flow
          CopyEmailFlowContent            | {"EmailFlowId":564,"ShipmentId":424242}          | 404 | unknown-message
          ConnectEmailFlowContent         | {"EmailFlowId":564}                              | 404 | unknown-message
          CreateEmailFlowContent          | {"ContentName":"x"}                              | 404 | unknown-flow
          """)
  void mistakesAreTold(String operation, String body, int status, String code) {
    HttpResponse<String> answer = new WebApi(base).std(AGENT + operation, body);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).contains("\"Code\":\"" + code + "\"");
  }

  @Test
  void runningFlowIsLeftAlone() {
    Demo.run("update workflow set status = 3, paused_at = null where workflow_id = 564");

    HttpResponse<String> answer =
        new WebApi(base).std(REMOVE, "{\"EmailFlowId\":564,\"WorkflowInstanceIds\":[1]}");
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("SoIllegalOperationException").contains("flow-running");
  }

  @Test
  void callsWithoutArgumentsNeedNoBody() {
    WebApi api = new WebApi(base);

    assertThat(api.std(AGENT + "CreateDefaultWorkflowEvent", "").body())
        .isEqualTo(
            "{\"EventType\":\"None\",\"Attributes\":\"\",\"TableRight\":null,\"FieldProperties\":{}}");
    assertThat(api.std(AGENT + "Run", "null", "SO-TimeZone", "UTC,includeTZOffset").body())
        .matches("\"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{8}Z\"");
    assertThat(api.std(AGENT + "Run", "", "Accept", "application/xml").body())
        .matches("<dateTime>[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{8}</dateTime>");
    assertThat(api.std(AGENT + "GetWorkflowFencingInfo", "{}").body())
        .startsWith("{\"ActiveCount\":1,\"Maximum\":0,\"IsNearingMaximum\":false,");
    assertThat(api.as("ro", "ro", AGENT + "Run", "").statusCode()).isEqualTo(403);
    String branch = AGENT + "GetWorkflowStepOption";
    assertThat(api.std(branch + "?workflowStepOptionId=424242", "").body()).isEqualTo("null");
    assertThat(api.std(branch, "{\"WorkflowStepOptionId\":424242}").body()).isEqualTo("null");
    assertThat(api.std(branch, "").statusCode()).isEqualTo(400);
  }

  @Test
  void vendorsClientCallsThemAll() {
    assumeTrue(NpmProject.isThere(), NpmProject.MISSING);
    NpmProject.install();
    NpmProject.test("participants-12.test.mjs", base);
  }

  @Test
  void olderClientCallsThoseThatItHas() {
    assumeTrue(NpmProject.isThere(), NpmProject.MISSING);
    NpmProject.install();
    NpmProject.test("participants-10.test.mjs", base);
  }

  private static List<String> people() {
    return Demo.rows("select person_id, status from workflow_instance order by 1");
  }
}
