package org.signalbox.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProviderClaimsTest {

  private static final long NOW = 1_795_262_400;

  private static final ProviderSettings PROVIDER =
      new ProviderSettings(
          "https://login.example", "signalbox", "login", Set.of("RS256"), Optional.empty());

  private final Map<String, Object> claims =
      new HashMap<>(
          Map.of(
              "iss", "https://login.example", "aud", "signalbox", "exp", NOW + 1, "login", "tje0"));

  @Test
  void goodClaimsNameTheAssociate() {
    assertThat(login()).contains("tje0");
  }

  @Test
  void audienceMayBeOneOfSeveral() {
    claims.put("aud", List.of("other", "signalbox"));
    assertThat(login()).contains("tje0");
    claims.put("aud", List.of("other"));
    assertThat(login()).isEmpty();
  }

  @ParameterizedTest(name = "exp {0} s, nbf {1} s from now: {2}")
  @CsvSource({
    "-59, -3600, true",
    "-60, -3600, false",
    "-3600, -7200, false",
    "60, 60, true",
    "3600, 61, false",
  })
  void clocksMayDifferByAMinute(long end, long start, boolean good) {
    claims.put("exp", NOW + end);
    claims.put("nbf", NOW + start);

    assertThat(login().isPresent()).isEqualTo(good);
  }

  @ParameterizedTest
  @ValueSource(strings = {"iss", "aud", "exp", "login"})
  void eachOfTheFourIsNeeded(String claim) {
    claims.remove(claim);
    assertThat(login()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"iss", "aud", "exp", "nbf"})
  void anotherValueIsRefused(String claim) {
    claims.put(claim, "other");
    assertThat(login()).isEmpty();
  }

  @Test
  void issuerMatchesToTheLetter() {
    claims.put("iss", "https://login.example/");
    assertThat(login()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "tje0\u0000", "a\nb"})
  void namesThatNobodyHasAreNotLookedFor(String name) {
    claims.put("login", name);
    assertThat(login()).isEmpty();
  }

  private Optional<String> login() {
    return ProviderClaims.login(claims, PROVIDER, Instant.ofEpochSecond(NOW));
  }
}
