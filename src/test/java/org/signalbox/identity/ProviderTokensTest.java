package org.signalbox.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signalbox.wire.SettingSource;

/** Tokens of a real provider, and such as somebody makes who has none. */
class ProviderTokensTest {

  private final IdentityProvider provider = IdentityProvider.start();
  private final ProviderTokens tokens = tokens(Map.of());

  @AfterEach
  void stop() {
    provider.close();
  }

  @Test
  void goodTokenNamesTheAssociate() {
    String token = provider.token("tje0");

    assertThat(tokens.isMeantBy(token)).isTrue();
    assertThat(tokens.login(token)).contains("tje0");
    assertThat(tokens.login(provider.token("nobody"))).contains("nobody");
  }

  @ParameterizedTest
  @ValueSource(strings = {"elsewhere", "expired", "nameless"})
  void tokenForOthersOrForAnotherTimeIsRefused(String scope) {
    assertThat(tokens.login(provider.token(scope))).isEmpty();
  }

  @Test
  void tokenOfAnotherIssuerIsRefused() {
    assertThat(tokens.login(provider.tokenOfAnotherIssuer("tje0"))).isEmpty();
  }

  @Test
  void newKeyIsFetchedWhenATokenNamesIt() {
    String old = provider.token("tje0");
    assertThat(tokens.login(old)).isPresent();
    provider.rotateKeys();

    assertThat(tokens.login(provider.token("tje0"))).contains("tje0");
    assertThat(tokens.login(old)).isEmpty();
  }

  @Test
  void unknownKeysAreRefusedHoweverManyComeAtOnce() throws JOSEException {
    assertThat(tokens.login(provider.token("tje0"))).isPresent();
    RSAKey stranger = new RSAKeyGenerator(2048).keyID("stranger").generate();

    for (int i = 0; i < 10; i++) {
      assertThat(tokens.login(signed(JWSAlgorithm.RS256, "k" + i, new RSASSASigner(stranger))))
          .isEmpty();
    }
    assertThat(tokens.login(provider.token("tje0"))).isPresent();
  }

  @Test
  void signatureByAnotherKeyOfTheSameNameIsRefused() throws JOSEException {
    RSAKey stranger = new RSAKeyGenerator(2048).generate();

    assertThat(
            tokens.login(
                signed(
                    JWSAlgorithm.RS256,
                    provider.publicKey().getKeyID(),
                    new RSASSASigner(stranger))))
        .isEmpty();
  }

  @Test
  void publicKeyIsNoSharedSecret() throws JOSEException {
    byte[] secret = provider.publicKey().toRSAPublicKey().getEncoded();

    assertThat(
            tokens.login(
                signed(JWSAlgorithm.HS256, provider.publicKey().getKeyID(), new MACSigner(secret))))
        .isEmpty();
  }

  @Test
  void unsignedTokenIsRefused() throws ParseException {
    String claims = provider.token("tje0").split("\\.", 3)[1];

    assertThat(tokens.login(base64("{\"alg\":\"none\"}") + "." + claims + ".")).isEmpty();
    assertThat(tokens.login(base64("{\"alg\":\"RS256\"}") + "." + claims + ".")).isEmpty();
  }

  @Test
  void tamperedTokenIsRefused() {
    String[] parts = provider.token("nobody").split("\\.", 3);
    String claims =
        new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
            .replace("nobody", "tje0");

    assertThat(tokens.login(parts[0] + "." + base64(claims) + "." + parts[2])).isEmpty();
  }

  @Test
  void algorithmThatIsNotOnTheListIsRefused() {
    assertThat(tokens(Map.of("signalbox.oidc-algorithms", "ES256")).login(provider.token("tje0")))
        .isEmpty();
  }

  @Test
  void claimIsAMatterOfSetting() {
    assertThat(tokens(Map.of("signalbox.oidc-claim", "sub")).login(provider.token("tje0")))
        .isEmpty();
  }

  @Test
  void keysMayBeNamedWithoutDiscovery() {
    URI keys = URI.create(provider.issuer() + "/jwks");

    assertThat(
            tokens(Map.of("signalbox.oidc-jwks-uri", keys.toString()))
                .login(provider.token("tje0")))
        .isPresent();
  }

  @Test
  void providerThatIsAwayIsNoReasonToRefuseATokenForGood() {
    String token = provider.token("tje0");
    provider.close();

    for (int i = 0; i < 5; i++) {
      assertThatExceptionOfType(ProviderUnreachable.class)
          .isThrownBy(() -> tokens.login(token))
          .satisfies(away -> assertThat(away.headers()).containsKey("Retry-After"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"8A:Cust12345.VALID", "8A:Cust12345.a.b", "a.b", "a.b.c.d", "..", "", "a b.c.d"})
  void otherTextsAreNoneOfTheProviders(String token) {
    assertThat(tokens.isMeantBy(token)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.b.c", "eyJ9.e30.x", "e30.e30.e30", "A.."})
  void textThatOnlyLooksLikeATokenIsRefused(String token) {
    assertThat(tokens.isMeantBy(token)).isTrue();
    assertThat(tokens.login(token)).isEmpty();
  }

  @Test
  void endlessTokenIsNotEvenRead() {
    assertThat(tokens.login("a." + "b".repeat(20_000) + ".c")).isEmpty();
  }

  @Test
  void withoutProviderNothingIsMeantByAToken() {
    assertThat(new ProviderTokens(InstantSource.system(), Optional.empty()).isMeantBy("a.b.c"))
        .isFalse();
  }

  private String signed(JWSAlgorithm algorithm, String keyId, JWSSigner signer)
      throws JOSEException {
    try {
      Payload claims = JWSObject.parse(provider.token("tje0")).getPayload();
      JWSObject forged =
          new JWSObject(
              new JWSHeader.Builder(algorithm).keyID(keyId).type(JOSEObjectType.JWT).build(),
              claims);
      forged.sign(signer);
      return forged.serialize();
    } catch (ParseException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private ProviderTokens tokens(Map<String, String> more) {
    Map<String, String> settings =
        new HashMap<>(
            Map.of(
                "signalbox.oidc-issuer",
                provider.issuer(),
                "signalbox.oidc-audience",
                IdentityProvider.AUDIENCE));
    settings.putAll(more);
    return new ProviderTokens(
        InstantSource.system(), ProviderSettings.of(SettingSource.of(settings)));
  }
}
