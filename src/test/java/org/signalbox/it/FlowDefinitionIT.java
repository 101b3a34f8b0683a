package org.signalbox.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.signalbox.identity.PasswordHash;

/** Flows are defined over HTTP, and by the vendor's client, on a server that could send mail. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class FlowDefinitionIT {

  private static final String AGENT = "api/v1/Agents/Workflow/";
  private static final String FLOW =
      """
      {"EmailFlowId": 0, "Name": "Rad", "TzLocation": {"TZLocationID": 261},
       "Steps": [
         {"TimeWaitAlgorithm": "NumIntervals", "NumIntervals": 7, "IntervalType": "Days",
          "Until": "[DT:05/31/2024 14:24:23]", "StepType": "WaitForTime", "Rank": 1}],
       "Triggers": [{"TriggerType": "AddedToProject", "RestrictionGroups": [{"Name": "By API", "Rank": 0,
         "Restrictions": [{"Name": "project/projectId", "Operator": "oneOf", "Values": ["[I:1]"]}]}]}],
       "Goals": [], "Filter": {"RestrictionGroups": []}}
      """;

  @ArquillianResource URI base;

  @Deployment(testable = false)
  static WebArchive war() {
    return Wars.with(Map.of("signalbox.mail-host", "localhost", "signalbox.engine", "off"));
  }

  @BeforeEach
  void startFromTheFixture() {
    Demo.reset();
  }

  @AfterAll
  static void clear() {
    Demo.reset();
  }

  @Test
  void flowIsMadeReadRunPausedChangedCopiedAndDeleted() {
    JsonObject saved = object(call("SaveEmailFlow", FLOW));
    String query = "?emailFlowId=" + saved.getInt("EmailFlowId");

    assertThat(call("GetEmailFlow" + query, "").body()).isEqualTo(saved.toString());
    setStatus(saved, "Running");
    assertThat(call("SaveEmailFlow", saved.toString()).statusCode()).isEqualTo(409);
    setStatus(saved, "Paused");
    JsonObject changed =
        object(
            call(
                "SaveEmailFlow",
                Json.createObjectBuilder(saved).add("Name", "Changed").build().toString()));
    assertThat(changed.getString("Name")).isEqualTo("Changed");
    assertThat(changed.getString("Status")).isEqualTo("Paused");
    assertThat(changed.get("Steps")).isEqualTo(saved.get("Steps"));
    HttpResponse<String> late = call("SaveEmailFlow", saved.toString());
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("\"Code\":\"flow-saved-since\"", "by tje0 at");
    assertThat(call("DeleteEmailFlow" + query, "").statusCode()).isEqualTo(409);
    setStatus(saved, "Stopped");
    String copy =
        call(
                "CopyEmailFlow",
                "{\"EmailFlowId\": %d, \"NewName\": \"Copy\"}"
                    .formatted(saved.getInt("EmailFlowId")))
            .body();
    assertThat(call("DeleteEmailFlow" + query, "").statusCode()).isEqualTo(204);
    assertThat(call("GetEmailFlow" + query, "").body()).isEqualTo("null");
    assertThat(object(call("GetEmailFlow?EMAILFLOWID=" + copy, "")).getString("Name"))
        .isEqualTo("Copy");
  }

  @Test
  void twoUsersEditOneFlowAndTheLateOneIsToldSoNothingIsLost() {
    Demo.run(
        """
        insert into associate (associate_id, name, group_idx, password_hash) values (50, 'kari', 1, '%s');
        insert into userrolelink (associate_id, role_id) values (50, 1);
        """
            .formatted(PasswordHash.of("Kari")));
    WebApi api = new WebApi(base);
    String get = AGENT + "GetEmailFlow?emailFlowId=564";
    String save = AGENT + "SaveEmailFlow";
    JsonObject ofTje = object(api.as("tje0", "Tje0", get, ""));
    JsonObject ofKari = object(api.as("kari", "Kari", get, ""));

    object(api.as("tje0", "Tje0", save, with(ofTje, "Name", "By tje0")));
    HttpResponse<String> late =
        api.as("kari", "Kari", save, with(ofKari, "Description", "By kari"));

    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body())
        .contains(
            "\"Code\":\"flow-saved-since\"",
            "EmailFlowId 564 was saved after you read it, by tje0 at",
            "Read it again and repeat your change.");
    JsonObject between = object(api.as("kari", "Kari", get, ""));
    assertThat(between.getString("Name")).isEqualTo("By tje0");
    assertThat(between.get("Description")).isEqualTo(ofKari.get("Description"));

    object(api.as("kari", "Kari", save, with(between, "Description", "By kari")));
    JsonObject both = object(api.as("tje0", "Tje0", get, ""));
    assertThat(both.getString("Name")).isEqualTo("By tje0");
    assertThat(both.getString("Description")).isEqualTo("By kari");
    assertThat(both.get("Steps")).isEqualTo(ofTje.get("Steps"));
    assertThat(both.getJsonObject("UpdatedBy").getString("Name")).isEqualTo("kari");
  }

  private static String with(JsonObject flow, String member, String value) {
    return Json.createObjectBuilder(flow).add(member, value).build().toString();
  }

  @Test
  void flowOfTheFixtureIsToldAndSavedAsXml() {
    HttpResponse<String> xml =
        new WebApi(base)
            .std(AGENT + "GetEmailFlow?emailFlowId=564", "", "Accept", "application/xml");

    assertThat(xml.body())
        .startsWith(
            "<EmailFlow xmlns:i=\"http://www.w3.org/2001/XMLSchema-instance\"><EmailFlowId>564<")
        .contains(
            "<Steps><WorkflowStepWaitForTime><TimeWaitAlgorithm>NumIntervals</TimeWaitAlgorithm>",
            "<BlockLists/>",
            "<TableRight><Mask>Select, Update, Insert, Delete</Mask>",
            "<Values><string>[I:1]</string></Values>");

    HttpResponse<String> saved =
        new WebApi(base)
            .std(
                AGENT + "SaveEmailFlow",
                xml.body().replace("<Name>Welcome to the harbour</Name>", "<Name>By XML</Name>"),
                "Content-Type",
                "application/xml");
    assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
    assertThat(object(saved).getString("Name")).isEqualTo("By XML");
    assertThat(Demo.rows("select count(*) from workflow_step where workflow_id = 564"))
        .containsExactly("2");
  }

  @Test
  void aRepeatedSaveMakesNoSecondFlow() {
    WebApi api = new WebApi(base);
    HttpResponse<String> first = api.std(AGENT + "SaveEmailFlow", FLOW, "Idempotency-Key", "k");
    HttpResponse<String> repeat = api.std(AGENT + "SaveEmailFlow", FLOW, "Idempotency-Key", "k");

    assertThat(repeat.body()).isEqualTo(first.body());
    assertThat(repeat.headers().firstValue("Idempotency-Replayed")).contains("true");
    assertThat(Demo.rows("select count(*) from workflow")).containsExactly("2");
  }

  @Test
  void whatIsNotSelectedIsNull() {
    assertThat(call("GetEmailFlow?emailFlowId=564&$select=Name,Steps/Rank", "").body())
        .startsWith(
            "{\"EmailFlowId\":null,\"Name\":\"Welcome to the harbour\",\"Description\":null");
  }

  @Test
  void readerSeesFlowsAndChangesNone() {
    WebApi api = new WebApi(base);
    String path = AGENT + "GetEmailFlow?emailFlowId=564";
    HttpResponse<String> flow = api.as("ro", "ro", path, "");

    assertThat(flow.body()).contains("\"Mask\":\"Select\"");
    assertThat(api.as("ro", "ro", AGENT + "SaveEmailFlow", flow.body()).statusCode())
        .isEqualTo(403);
    assertThat(api.as("ro", "ro", AGENT + "SaveEmailFlow", FLOW).statusCode()).isEqualTo(403);
    assertThat(api.as("ro", "ro", AGENT + "DeleteEmailFlow?EmailFlowId=564", "").statusCode())
        .isEqualTo(403);
  }

  @Test
  void vendorsClientDefinesFlows() {
    assumeTrue(NpmProject.isThere(), NpmProject.MISSING);
    NpmProject.install();
    NpmProject.test("flows.test.mjs", base);
  }

  private void setStatus(JsonObject flow, String status) {
    HttpResponse<String> answer =
        new WebApi(base)
            .std(
                WebApi.SET_STATUS,
                "{\"EmailFlowId\": %d, \"Status\": \"%s\"}"
                    .formatted(flow.getInt("EmailFlowId"), status));
    assertThat(answer.body()).isEqualTo("\"" + status + "\"");
  }

  private HttpResponse<String> call(String operation, String body) {
    return new WebApi(base).std(AGENT + operation.replace("$", "%24"), body);
  }

  private static JsonObject object(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
      return reader.readObject();
    }
  }
}
