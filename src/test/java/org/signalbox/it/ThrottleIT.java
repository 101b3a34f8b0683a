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

/** Behind a proxy: guessing becomes slow, and those who know their password do not notice. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ThrottleIT {

  private static final String BODY = "{\"EmailFlowId\":564,\"Status\":\"Paused\"}";

  @ArquillianResource URI base;

  @Deployment(testable = false)
  static WebArchive war() {
    return Wars.with(
        Map.of(
            "signalbox.login-attempts-per-account", "3",
            "signalbox.calls-per-minute", "30",
            "signalbox.trusted-proxies", "0.0.0.0/0 ::/0"));
  }

  @BeforeEach
  void reset() {
    Demo.reset();
  }

  @Test
  void fourthWrongPasswordWaitsAndTheRightOneOfAnAcquaintanceDoesNot() {
    assertThat(login("tje0", "Tje0", "192.0.2.1").statusCode()).isEqualTo(200);
    for (int i = 0; i < 3; i++) {
      assertThat(login("tje0", "guess" + i, "198.51.100.9").statusCode()).isEqualTo(401);
    }

    HttpResponse<String> refused = login("tje0", "guess", "198.51.100.9");
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.body()).contains("\"Error\":true", "\"Code\":\"too-many-logins\"");
    assertThat(refused.headers().firstValue("Retry-After").orElseThrow()).matches("[1-9]|1\\d|20");

    Demo.reset(); // the same hash: the password is remembered
    assertThat(login("tje0", "Tje0", "198.51.100.9").statusCode()).isEqualTo(200);
    assertThat(login("ro", "wrong", "198.51.100.9").statusCode()).isEqualTo(401);
  }

  @Test
  void nameThatNobodyHasWaitsTheSameWay() {
    for (int i = 0; i < 3; i++) {
      assertThat(login("nobody", "guess", "203.0.113." + i).statusCode()).isEqualTo(401);
    }
    assertThat(login("NoBody", "guess", "203.0.113.77").statusCode()).isEqualTo(429);
    WebApi api = new WebApi(base);
    HttpResponse<String> page =
        api.send(
            api.bare("api/login", "X-Forwarded-For", "203.0.113.78")
                .POST(BodyPublishers.ofString("UserName=nobody&Password=x")));
    assertThat(page.statusCode()).isEqualTo(429);
    assertThat(page.headers().firstValue("Retry-After")).isPresent();
    assertThat(page.body()).contains("name=\"Password\"");
  }

  @Test
  void cookiesAreSecureWhereTheProxySpeaksHttps() {
    WebApi api = new WebApi(base);
    HttpResponse<String> open =
        api.send(
            api.bare("api/login", "X-Forwarded-Proto", "https")
                .POST(BodyPublishers.ofString("UserName=tje0&Password=Tje0")));
    assertThat(open.headers().allValues("Set-Cookie"))
        .hasSize(2)
        .allMatch(cookie -> cookie.contains("; Secure"));
  }

  @Test
  void callsAboveTheLimitAreToldWhenToComeBack() {
    HttpResponse<String> last = login("ro", "ro", "192.0.2.7");
    for (int i = 0; i < 60 && last.statusCode() != 429; i++) {
      last = login("ro", "ro", "192.0.2.7");
    }

    assertThat(last.statusCode()).isEqualTo(429);
    assertThat(last.body()).contains("\"Error\":true", "\"Code\":\"too-many-calls\"");
    assertThat(last.headers().firstValue("Retry-After").orElseThrow()).matches("[1-9]\\d?");
    assertThat(login("tje0", "Tje0", "192.0.2.7").statusCode()).isEqualTo(200);
  }

  private HttpResponse<String> login(String name, String password, String address) {
    WebApi api = new WebApi(base);
    return api.send(
        api.bare(
                WebApi.SET_STATUS,
                "Authorization",
                WebApi.basic(name, password),
                "Content-Type",
                "application/json",
                "X-Forwarded-For",
                address)
            .POST(BodyPublishers.ofString(BODY)));
  }
}
