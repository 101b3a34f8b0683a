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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signalbox.identity.IdentityProvider;

/** The profile online (wire-contract 0.3), with an OpenID provider. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class OnlineIT {

  private static final IdentityProvider PROVIDER = IdentityProvider.start();

  private static final String BODY = "{\"EmailFlowId\":564,\"Status\":\"Paused\"}";

  @ArquillianResource URI base;

  @Deployment(testable = false)
  static WebArchive war() {
    return Wars.with(
        Map.of(
            "signalbox.profile",
            "online",
            "signalbox.app-tokens",
            "first second",
            "signalbox.oidc-issuer",
            PROVIDER.issuer(),
            "signalbox.oidc-audience",
            IdentityProvider.AUDIENCE));
  }

  @AfterAll
  static void stop() {
    PROVIDER.close();
  }

  @BeforeEach
  void reset() {
    Demo.reset();
  }

  /** Case 112. */
  @Test
  void basicIsNoWayIn() {
    refused(call("Authorization", WebApi.basic("tje0", "Tje0")));
    refused(call("Authorization", WebApi.basic("7T:VALID==", "")));
  }

  /** Case 113. */
  @Test
  void ticketNeedsTheTokenOfItsApplication() {
    String ticket = "SOTicket 7T:VALID==";
    refused(call("Authorization", ticket));
    refused(call("Authorization", ticket, "SO-AppToken", ""));
    refused(call("Authorization", ticket, "SO-AppToken", "third"));
    refused(call("Authorization", "SOTicket 7T:EXPIRED==", "SO-AppToken", "first"));
    passed(call("Authorization", ticket, "SO-AppToken", "second"));
  }

  @Test
  void tokenNeedsNoApplication() {
    passed(call("Authorization", "Bearer 8A:Cust12345.VALID"));
    passed(call("Authorization", "Bearer 8A:Cust12345.VALID", "SO-AppToken", "third"));
  }

  @Test
  void browserSessionIsAWayIn() {
    passed(call("Cookie", "ASP.NET_SessionId=s1", "X-XSRF-TOKEN", "abc1234"));
  }

  @Test
  void userAgentIsClosed() {
    WebApi api = new WebApi(base);
    HttpResponse<String> answer =
        api.send(
            api.bare(
                    "api/v1/Agents/User/GetAccessToken",
                    "Authorization",
                    "Bearer 8A:Cust12345.VALID",
                    "Content-Type",
                    "application/json")
                .POST(BodyPublishers.ofString("{}")));
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("\"Code\":\"closed-online\"");
  }

  @Test
  void tokenOfTheProviderIsAWayIn() {
    String good = PROVIDER.token("tje0");
    passed(call("Authorization", "Bearer " + good));
    assertThat(Demo.rows("select status_changed_by from workflow where workflow_id = 564"))
        .containsExactly("1");

    PROVIDER.rotateKeys();
    passed(call("Authorization", "Bearer " + PROVIDER.token("tje0")));
    refused(call("Authorization", "Bearer " + good));
  }

  @ParameterizedTest
  @ValueSource(strings = {"elsewhere", "expired", "nameless", "nobody"})
  void tokenThatIsNotForUsIsRefused(String scope) {
    refused(call("Authorization", "Bearer " + PROVIDER.token(scope)));
  }

  @Test
  void tokenThatTheRealmDidNotSignIsRefused() {
    refused(call("Authorization", "Bearer " + PROVIDER.tokenOfAnotherIssuer("tje0")));
    String[] parts = PROVIDER.token("tje0").split("\\.", 3);
    refused(call("Authorization", "Bearer " + parts[0] + "." + parts[1] + "." + "AAAA"));
    refused(call("Authorization", "Bearer eyJhbGciOiJub25lIn0." + parts[1] + "."));
  }

  @Test
  void deletedAssociateIsOutWhateverTheProviderSays() {
    Demo.run("update associate set deleted = true where associate_id = 1");
    refused(call("Authorization", "Bearer " + PROVIDER.token("tje0")));
  }

  private static void passed(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  private static void refused(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(401);
    assertThat(answer.body()).contains("\"ErrorType\":\"SoSessionException\"");
    assertThat(answer.headers().allValues("WWW-Authenticate")).containsExactly("Bearer");
    assertThat(answer.headers().firstValue("Location")).isEmpty();
  }

  private HttpResponse<String> call(String... headers) {
    WebApi api = new WebApi(base);
    var request = api.bare(WebApi.SET_STATUS, headers).POST(BodyPublishers.ofString(BODY));
    return api.send(request.setHeader("Content-Type", "application/json"));
  }
}
