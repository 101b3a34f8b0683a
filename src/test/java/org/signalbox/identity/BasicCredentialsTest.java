package org.signalbox.identity;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of wire-contract 1.1. */
class BasicCredentialsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Basic dGplMDpUamUw",
        "basic dGplMDpUamUw",
        "BASIC dGplMDpUamUw",
        "  Basic    dGplMDpUamUw  ",
      })
  void schemeMatchesInAnyCaseWithAnyBlanks(String header) {
    assertThat(parse(header)).contains(new BasicCredentials("tje0", "Tje0"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          a:b:c:   | a        | b:c:
          ADM0:    | ADM0     | ~~
          :secret  | ~~       | secret
          :        | ~~       | ~~
          a b: c   | a b      | ~ c~
          Åse:日本😂 | Åse      | 日本😂
          """)
  void firstColonSeparatesNameAndPassword(String pair, String login, String password) {
    assertThat(parse(header(pair, UTF_8))).contains(new BasicCredentials(login, password));
  }

  @Test
  void textThatIsNoUtf8IsLatin1() {
    assertThat(parse(header("Åse:blåbær", ISO_8859_1)))
        .contains(new BasicCredentials("Åse", "blåbær"));
  }

  @Test
  void missingPaddingIsTaken() {
    assertThat(parse("Basic YTpi")).contains(new BasicCredentials("a", "b"));
    assertThat(parse("Basic YWE6Yg")).contains(new BasicCredentials("aa", "b"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Basic",
        "Basic ",
        "BasicdGplMDpUamUw",
        "Basic dGplMDpUamUw dGplMDpUamUw",
        "Basic dGpl.DpUamUw",
        "Basic dGplMDpUamU",
        "Basic =",
        "Basic %%%",
        "Bearer dGplMDpUamUw",
        "SOTicket 7T:abc==",
        "dGplMDpUamUw",
      })
  void otherHeadersAreNotBasic(String header) {
    assertThat(parse(header).filter(sent -> sent.password().equals("Tje0"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"tje0", "", "a\u0000b:c", "a:\u0000", "a\n:b", "a:b\u007f"})
  void pairsWithoutColonOrWithControlCharactersAreRefused(String pair) {
    assertThat(parse(header(pair, UTF_8))).isEmpty();
  }

  @Test
  void passwordIsNeverPrinted() {
    assertThat(new BasicCredentials("tje0", "Tje0")).hasToString("BasicCredentials[login=tje0]");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "7T:abc==:, 7T:abc==",
    "7T:abc==, 7T:abc==",
    "7T:, 7T",
    "7T:a:b:, 7T:a:b",
  })
  void ticketStandsInPlaceOfTheUserName(String pair, String ticket) {
    assertThat(parse(header(pair, UTF_8)).orElseThrow().ticket()).contains(ticket);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tje0:7T:abc==", "7t:abc==:", "8A:x.y:", ":7T:"})
  void otherPairsHoldNoTicket(String pair) {
    assertThat(parse(header(pair, UTF_8)).orElseThrow().ticket()).isEmpty();
  }

  private static Optional<BasicCredentials> parse(String header) {
    return Authorization.of(List.of(header))
        .filter(sent -> sent.scheme().equals("basic"))
        .flatMap(sent -> BasicCredentials.decode(sent.credential()));
  }

  private static String header(String pair, Charset charset) {
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(charset));
  }
}
