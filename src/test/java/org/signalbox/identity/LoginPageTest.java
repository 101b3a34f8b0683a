package org.signalbox.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signalbox.locale.Phrase;

/** The pages, the form that they send, and where it may come from. */
class LoginPageTest {

  @Test
  void openSessionCarriesTheHiddenInputOfTheVendorsClient() {
    assertThat(new LoginPage("/SuperOffice", Phrase::english).open("tje0", "abc"))
        .contains("<input type=\"hidden\" id=\"XSRF_TOKEN\" name=\"XSRF_TOKEN\" value=\"abc\">")
        .contains("action=\"/SuperOffice/api/logout\"");
  }

  @Test
  void textIsNeverTakenForMarkup() {
    assertThat(new LoginPage("/\"><i>", Phrase::english).open("<script>&", "\"><b>"))
        .doesNotContain("<script>", "<b>", "<i>")
        .contains("&lt;script>&amp;");
  }

  @Test
  void formAsksForNameAndPassword() {
    assertThat(new LoginPage("", Phrase::english).form(Phrase.of("login-ask")))
        .contains("name=\"UserName\"", "name=\"Password\"", "action=\"/api/login\"");
  }

  @Test
  void fieldsAreDecoded() throws IOException {
    LoginForm form = form("UserName=%C3%85se+B&Password=%26%3D%2B&Broken=%zz&Empty=");

    assertThat(form.field("UserName")).contains("Åse B");
    assertThat(form.field("Password")).contains("&=+");
    assertThat(form.field("Broken")).isEmpty();
    assertThat(form.field("Empty")).contains("");
    assertThat(form.field("Name")).isEmpty();
    assertThat(form).hasToString("LoginForm");
  }

  @Test
  void longFormIsCut() throws IOException {
    assertThat(form("a=" + "x".repeat(100_000)).field("a").orElseThrow()).hasSizeLessThan(20_000);
  }

  @ParameterizedTest(name = "Sec-Fetch-Site {0}, Origin {1}")
  @CsvSource({
    "same-origin, , true",
    "none, , true",
    "same-site, https://my.example:8443, false",
    "cross-site, https://my.example:8443, false",
    ", , true",
    ", https://my.example:8443, true",
    ", http://MY.example:8443, true",
    ", https://my.example, false",
    ", https://evil.example, false",
    ", null, false",
  })
  void formOfAnotherSiteIsRecognized(String fetchSite, String origin, boolean ours) {
    assertThat(
            SameSite.sent(
                Optional.ofNullable(fetchSite), Optional.ofNullable(origin), "my.example:8443"))
        .isEqualTo(ours);
  }

  private static LoginForm form(String body) throws IOException {
    return LoginForm.read(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
  }
}
