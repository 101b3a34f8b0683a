package org.signalbox.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Wire-contract 1.1, rules 1, 3 and 7. */
class AuthorizationTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SOTicket 7T:abc==          | soticket | 7T:abc==
          SoTicket   7T:abc==        | soticket | 7T:abc==
          SOTICKET 7T:a;b c          | soticket | 7T:a;b c
          bearer 8A:Cust12345.A-b_c= | bearer   | 8A:Cust12345.A-b_c=
          BASIC dGplMDpUamUw         | basic    | dGplMDpUamUw
          """)
  void schemeIsTheFirstWordAndEverythingBehindItTheCredential(
      String header, String scheme, String credential) {
    assertThat(Authorization.of(List.of("  " + header + " ")))
        .contains(new Authorization(scheme, credential));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "SOTicket", "SOTicket ", "7T:abc=="})
  void headersWithoutSchemeOrCredentialAreWrong(String header) {
    assertThat(Authorization.of(List.of(header))).isEmpty();
  }

  @Test
  void twoHeadersAreAsWrongAsNone() {
    assertThat(Authorization.of(List.of("Basic YTpi", "Basic YTpi"))).isEmpty();
  }

  @Test
  void credentialIsNeverPrinted() {
    assertThat(Authorization.of(List.of("SOTicket 7T:abc==")).orElseThrow())
        .hasToString("Authorization[scheme=soticket]");
  }
}
