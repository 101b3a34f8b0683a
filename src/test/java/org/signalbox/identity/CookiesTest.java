package org.signalbox.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CookiesTest {

  @Test
  void cookieIsFoundAmongWhateverElseThereIs() {
    List<String> headers =
        List.of("XSRF-FROM-INPUT=/x; bad; =; a=\"b;c\"", "ASP.NET_SessionId=s1=;XSRF-TOKEN=old");

    assertThat(Cookies.find("ASP.NET_SessionId", headers)).contains("s1=");
    assertThat(Cookies.find("XSRF-TOKEN", headers)).contains("old");
    assertThat(Cookies.find("asp.net_sessionid", headers)).isEmpty();
  }

  @Test
  void firstOfSeveralCounts() {
    assertThat(Cookies.find("a", List.of("a=1; a=2"))).contains("1");
    assertThat(Cookies.find("a", List.of())).isEmpty();
  }

  @Test
  void attributesAreSpelledOut() {
    assertThat(Cookies.set("a", "b", "/SuperOffice", List.of("Secure", "HttpOnly")))
        .isEqualTo("a=b; Path=/SuperOffice; SameSite=Lax; Secure; HttpOnly");
    assertThat(Cookies.set("a", "", "/", List.of()))
        .isEqualTo("a=; Path=/; SameSite=Lax; Max-Age=0");
  }
}
