package org.signalbox.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.net.http.HttpResponse;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Activities around their status over HTTP: toggles, and entities got and saved. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ActivitiesIT {

  private static final String APPOINTMENT = "api/v1/Agents/Appointment/";

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
  void togglesAnswerTheBareStatusAndTheCounts() {
    HttpResponse<String> answer =
        post("ToggleActivities", "{\"ActivityIdentifier\":[\"appointment_id=1\",\"sale_id=18\"]}");
    assertThat(answer.statusCode() + answer.body()).isEqualTo("200\"Completed\"");
    assertThat(answer.headers().firstValue("SO-Changed")).contains("2");

    assertThat(post("ToggleAppointmentStatus", "{\"AppointmentId\":1}").body())
        .isEqualTo("\"Started\"");
    assertThat(post("ToggleActivity", "{\"activityIdentifier\":\"quibusdam\"}").body())
        .isEqualTo("\"Unknown\"");
    assertThat(
            post(
                    "ToggleActivity",
                    "{\"activityIdentifier\":\"quibusdam\"}",
                    "Prefer",
                    "handling=strict")
                .statusCode())
        .isEqualTo(400);
    assertThat(post("ToggleActivity", "{}").statusCode()).isEqualTo(400);
    assertThat(post("ToggleAppointmentStatus", "{\"AppointmentId\":424242}").statusCode())
        .isEqualTo(404);
  }

  @Test
  void identifiersThatAreLeftAloneAreAList() {
    Demo.run("update appointment set suggestedAppointmentId = 9 where appointment_id in (1, 2)");
    String body = "{\"ActivityIdentifiers\":[\"appointment_id=1\",\"appointment_id=2\"]}";

    assertThat(post("ToggleAndSetActivities", body).body())
        .isEqualTo("[\"appointment_id=1\",\"appointment_id=2\"]");
    assertThat(post("ToggleAndSetActivities", body, "Accept", "application/xml").body())
        .isEqualTo(
            "<ArrayOfstring><string>appointment_id=1</string><string>appointment_id=2</string></ArrayOfstring>");
    assertThat(
            post("ToggleAndSetActivities", "{\"ActivityIdentifiers\":[]}", "Accept", "text/xml")
                .body())
        .startsWith("<ArrayOfstring");
  }

  @Test
  void entityIsToldInXmlAndCanBeSentBackSo() {
    String get = "GetAppointmentEntity?appointmentEntityId=1";
    String xml = post(get, "", "Accept", "application/xml").body();
    assertThat(xml).startsWith("<AppointmentEntity").contains("<Title>Show the lights</Title>");

    HttpResponse<String> saved =
        post(
            "SaveAppointmentEntity",
            xml.replace("Show the lights", "Dim the lights"),
            "Content-Type",
            "application/xml");

    assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
    assertThat(saved.body()).contains("\"Title\":\"Dim the lights\"");
    assertThat(
            Demo.rows(
                "select title, sale_id, contact_id, updatedCount from appointment where appointment_id = 1"))
        .containsExactly("Dim the lights 18 1 1");
  }

  @Test
  void reasonsAreSaidInTheLanguageAskedFor() {
    HttpResponse<String> answer =
        post("GetAppointmentEntity?appointmentEntityId=3", "", "SO-Language", "de");

    assertThat(answer.body()).contains("eine Ausnahme nimmt weg").doesNotContain("[SR_");
  }

  @Test
  void selectLeavesTheNamedMembers() {
    assertThat(
            post("GetAppointmentEntity?appointmentEntityId=1&$select=Title,Contact/Name", "")
                .body())
        .contains(
            "\"Title\":\"Show the lights\"", "\"Name\":\"Fjordlys Energi AS\"", "\"Agenda\":null");
  }

  @Test
  void valuesThatCannotBeReadAreRefused() {
    assertThat(
            post("SaveAppointmentEntity", "{\"AppointmentId\":1,\"StartDate\":\"soon\"}")
                .statusCode())
        .isEqualTo(400);
    assertThat(
            post("SaveAppointmentEntity", "{\"Title\":\"x\",\"Contact\":{\"ContactId\":99}}")
                .body())
        .contains("unknown-link", "Contact");
  }

  @Test
  void vendorsClientTogglesGetsAndSaves() {
    assumeTrue(NpmProject.isThere(), NpmProject.MISSING);
    NpmProject.install();
    NpmProject.test("webapi-activities.test.mjs", base);
    assertThat(Demo.rows("select title from appointment where title like 'Made%'"))
        .containsExactly("Made by a client");
  }

  private HttpResponse<String> post(String operation, String body, String... headers) {
    return new WebApi(base).std(APPOINTMENT + operation, body, headers);
  }
}
