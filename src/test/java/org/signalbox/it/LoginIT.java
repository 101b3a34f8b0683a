package org.signalbox.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

/** Tickets, tokens and browser sessions from the call that gets them to the one that ends them. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class LoginIT {

  private static final String TICKET = "api/v1/Signalbox/Ticket";
  private static final String CURRENT_TOKEN = "api/v1/User/currentToken";
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String RIGHT = "UserName=tje0&Password=Tje0";

  private static final Pattern INPUT =
      Pattern.compile("id=\"XSRF_TOKEN\" name=\"XSRF_TOKEN\" value=\"([^\"]+)\"");

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
  void ticketForAPasswordIsGoodUntilItIsRevoked() {
    String ticket = unquoted(post(TICKET, "", "Authorization", WebApi.basic("tje0", "Tje0")));
    String authorization = "SOTicket " + ticket;
    assertThat(ticket).startsWith("7T:");
    assertThat(call("Authorization", authorization).statusCode()).isEqualTo(200);

    WebApi api = new WebApi(base);
    assertThat(api.send(api.bare(TICKET, "Authorization", authorization).DELETE()).statusCode())
        .isEqualTo(204);
    assertThat(call("Authorization", authorization).statusCode()).isEqualTo(401);
    assertThat(call("Authorization", "SOTicket 7T:VALID==").statusCode()).isEqualTo(200);
  }

  /** Case 109 of wire-contract 13.7. */
  @Test
  void ticketThatWasIdleForMoreThanSixHoursIsGone() {
    String ticket = unquoted(post(TICKET, "", "Authorization", WebApi.basic("tje0", "Tje0")));
    age("6 hours");
    assertThat(call("Authorization", "SOTicket " + ticket).statusCode()).isEqualTo(200);
    age("6 hours");
    assertThat(call("Authorization", "SOTicket " + ticket).statusCode()).isEqualTo(200);
    age("6 hours 2 minutes");
    assertThat(call("Authorization", "SOTicket " + ticket).statusCode()).isEqualTo(401);
  }

  @Test
  void tokenIsGoodForAnHourHoweverOftenItIsUsed() {
    WebApi api = new WebApi(base);
    String token =
        unquoted(
            api.send(api.bare(CURRENT_TOKEN, "Authorization", WebApi.basic("tje0", "Tje0")).GET()));
    age("59 minutes");
    assertThat(call("Authorization", "Bearer " + token).statusCode()).isEqualTo(200);
    age("1 minute");
    assertThat(call("Authorization", "Bearer " + token).statusCode()).isEqualTo(401);
  }

  @Test
  void rightsAndAssociateAreThoseOfNow() {
    Demo.run("update userrolelink set role_id = 3 where associate_id = 1");
    assertThat(call("Authorization", "SOTicket 7T:VALID==").statusCode()).isEqualTo(403);
    Demo.run("update associate set deleted = true where associate_id = 1");
    assertThat(call("Authorization", "SOTicket 7T:VALID==").statusCode()).isEqualTo(401);
    assertThat(call("Authorization", "Bearer 8A:Cust12345.VALID").statusCode()).isEqualTo(401);
  }

  @Test
  void twoAuthorizationHeadersAreAWrongOne() {
    String right = WebApi.basic("tje0", "Tje0");
    HttpResponse<String> answer = call("Authorization", right, "Authorization", right);

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).contains("\"ErrorType\":\"SoSessionException\"");
  }

  @Test
  void eMailAddressIsAUserName() {
    Demo.run("update associate set person_id = 1 where associate_id = 1");

    assertThat(
            call("Authorization", WebApi.basic("Solveig.Haugen@fjordlys.example", "Tje0"))
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void browserLogsInCallsAndLogsOut() {
    HttpResponse<String> open = post("api/login", RIGHT, "Content-Type", FORM);
    assertThat(open.statusCode()).isEqualTo(200);
    assertThat(WebApi.contentType(open)).isEqualToIgnoringCase("text/html;charset=utf-8");
    assertThat(open.headers().firstValue("Cache-Control")).contains("no-store");
    String session = cookie(open, "ASP.NET_SessionId");
    String xsrf = cookie(open, "XSRF-TOKEN");
    assertThat(open.headers().allValues("Set-Cookie"))
        .containsExactlyInAnyOrder(
            "ASP.NET_SessionId=" + session + "; Path=/; SameSite=Lax; HttpOnly",
            "XSRF-TOKEN=" + xsrf + "; Path=/; SameSite=Lax");
    assertThat(input(open)).isEqualTo(xsrf);

    String cookies = "ASP.NET_SessionId=" + session + "; XSRF-TOKEN=" + xsrf;
    assertThat(call("Cookie", cookies, "X-XSRF-TOKEN", xsrf).statusCode()).isEqualTo(200);
    WebApi api = new WebApi(base);
    HttpResponse<String> again = api.send(api.bare("api/login", "Cookie", cookies).GET());
    assertThat(input(again)).isEqualTo(xsrf);
    assertThat(again.body()).contains("tje0");

    HttpResponse<String> closed =
        post("api/logout", "XSRF_TOKEN=" + xsrf, "Content-Type", FORM, "Cookie", cookies);
    assertThat(closed.statusCode()).isEqualTo(200);
    assertThat(closed.headers().allValues("Set-Cookie"))
        .hasSize(2)
        .allMatch(cookie -> cookie.contains("=; Path=/; SameSite=Lax; Max-Age=0"));
    HttpResponse<String> stale = call("Cookie", cookies, "X-XSRF-TOKEN", xsrf);
    assertThat(stale.statusCode()).isEqualTo(401);
    assertThat(stale.body()).contains("\"ErrorType\":\"XsrfValidationException\"");
  }

  @Test
  void loginOpensANewSessionAndEndsTheOneThatCameWithIt() {
    HttpResponse<String> open =
        post("api/login", RIGHT, "Content-Type", FORM, "Cookie", "ASP.NET_SessionId=s1");

    assertThat(cookie(open, "ASP.NET_SessionId")).isNotEqualTo("s1").hasSizeGreaterThan(40);
    assertThat(call("Cookie", "ASP.NET_SessionId=s1", "X-XSRF-TOKEN", "abc1234").statusCode())
        .isEqualTo(401);
  }

  @Test
  void plantedSessionStaysWorthless() {
    String planted = "ASP.NET_SessionId=planted";
    post("api/login", RIGHT, "Content-Type", FORM, "Cookie", planted);

    assertThat(call("Cookie", planted, "X-XSRF-TOKEN", "abc1234").statusCode()).isEqualTo(401);
    assertThat(Demo.rows("select count(*) from issued_credential where kind = 'session'"))
        .containsExactly("2");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"Sec-Fetch-Site, cross-site", "Origin, https://evil.example"})
  void anotherSiteLogsNobodyInOrOut(String header, String value) {
    assertThat(post("api/login", RIGHT, "Content-Type", FORM, header, value).statusCode())
        .isEqualTo(403);
    String cookies = "ASP.NET_SessionId=s1; XSRF-TOKEN=abc1234";
    assertThat(
            post("api/logout", "XSRF_TOKEN=abc1234", "Cookie", cookies, header, value).statusCode())
        .isEqualTo(403);
    assertThat(Demo.rows("select count(*) from issued_credential where kind = 'session'"))
        .containsExactly("1");
  }

  @ParameterizedTest
  @CsvSource({
    "UserName=tje0&Password=wrong", "UserName=nobody&Password=x", "UserName=%00&Password=%00",
    "UserName=%zz", "x", "''",
  })
  void wrongFormShowsThePageAgain(String body) {
    HttpResponse<String> answer = post("api/login", body, "Content-Type", FORM);

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).contains("name=\"Password\"").doesNotContain("XSRF_TOKEN");
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(answer.headers().firstValue("WWW-Authenticate")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"s1, wrong", "s2, abc1234", "s1, ''"})
  void logoutNeedsTheValueOfTheSession(String session, String xsrf) {
    String cookie = "ASP.NET_SessionId=" + session;
    assertThat(post("api/logout", "XSRF_TOKEN=" + xsrf, "Cookie", cookie).statusCode())
        .isEqualTo(401);
    assertThat(post("api/logout", "", "Cookie", cookie).statusCode()).isEqualTo(401);
    assertThat(call("Cookie", "ASP.NET_SessionId=s1", "X-XSRF-TOKEN", "abc1234").statusCode())
        .isEqualTo(200);
  }

  /** What happened, that much earlier. */
  private static void age(String interval) {
    Demo.run(
        """
        update issued_credential set issued = issued - interval '%1$s', used = used - interval '%1$s',
          expires = expires - interval '%1$s'
        """
            .formatted(interval));
  }

  private HttpResponse<String> call(String... headers) {
    WebApi api = new WebApi(base);
    var request =
        api.bare(WebApi.SET_STATUS, headers)
            .POST(BodyPublishers.ofString("{\"EmailFlowId\":564,\"Status\":\"Paused\"}"));
    return api.send(request.setHeader("Content-Type", "application/json"));
  }

  private HttpResponse<String> post(String path, String body, String... headers) {
    WebApi api = new WebApi(base);
    return api.send(api.bare(path, headers).POST(BodyPublishers.ofString(body)));
  }

  private static String unquoted(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body()).startsWith("\"").endsWith("\"");
    return answer.body().substring(1, answer.body().length() - 1);
  }

  private static String cookie(HttpResponse<String> answer, String name) {
    List<String> cookies = answer.headers().allValues("Set-Cookie");
    return cookies.stream()
        .filter(cookie -> cookie.startsWith(name + "="))
        .map(cookie -> cookie.substring(name.length() + 1, cookie.indexOf(';')))
        .findFirst()
        .orElseThrow(() -> new AssertionError(cookies));
  }

  private static String input(HttpResponse<String> page) {
    Matcher input = INPUT.matcher(page.body());
    assertThat(input.find()).as(page.body()).isTrue();
    return input.group(1);
  }
}
