package org.signalbox.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Case 116 of wire-contract 13.7: a scheme that is switched off is a wrong credential. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class SwitchedOffIT {

  @ArquillianResource URI base;

  @Deployment(testable = false)
  static WebArchive war() {
    return Wars.with(
        Map.of(
            "signalbox.authorize-with-username", "false",
            "signalbox.authorize-with-ticket", "false",
            "signalbox.documentation", "false"));
  }

  @BeforeEach
  void reset() {
    Demo.reset();
  }

  @Test
  void passwordsAndTicketsAreNoWayIn() {
    refused(call("Authorization", WebApi.basic("tje0", "Tje0")));
    refused(call("Authorization", "SOTicket 7T:VALID=="));
    refused(call("Authorization", WebApi.basic("7T:VALID==", "")));
  }

  @Test
  void nobodyLogsInOnThePageEither() {
    WebApi api = new WebApi(base);
    assertThat(
            api.send(
                    api.bare("api/login")
                        .POST(BodyPublishers.ofString("UserName=tje0&Password=Tje0")))
                .statusCode())
        .isEqualTo(401);
  }

  @Test
  void otherWaysStayOpen() {
    assertThat(call("Authorization", "Bearer 8A:Cust12345.VALID").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"v1", "openapi.json", "openapi.yaml", "docs", "docs/init.js"})
  void serverDoesNotDescribeItself(String document) {
    WebApi api = new WebApi(base);
    HttpResponse<String> answer = api.send(api.bare("api/" + document).GET());
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("\"Code\":\"no-such-resource\"");
  }

  private static void refused(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).contains("\"ErrorType\":\"SoSessionException\"");
    assertThat(answer.headers().allValues("WWW-Authenticate")).containsExactly("Bearer");
  }

  private HttpResponse<String> call(String... headers) {
    WebApi api = new WebApi(base);
    var request =
        api.bare(WebApi.SET_STATUS, headers)
            .POST(BodyPublishers.ofString("{\"EmailFlowId\":564,\"Status\":\"Paused\"}"));
    return api.send(request.setHeader("Content-Type", "application/json"));
  }
}
