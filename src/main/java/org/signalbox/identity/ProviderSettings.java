package org.signalbox.identity;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.signalbox.wire.InvalidSetting;
import org.signalbox.wire.SettingSource;

/**
 * The OpenID provider whose JWTs this server takes (decision 21).
 *
 * @param issuer to the letter what {@code iss} must be
 * @param audience what must be among {@code aud}
 * @param claim names the claim that holds the associate's login name
 * @param algorithms by which a token may be signed: never {@code none}, never a shared secret
 * @param keys where the keys are; empty to ask the provider's discovery document
 */
record ProviderSettings(
    String issuer, String audience, String claim, Set<String> algorithms, Optional<URI> keys) {

  private static final String ISSUER = "signalbox.oidc-issuer";
  private static final String AUDIENCE = "signalbox.oidc-audience";
  private static final String KEYS = "signalbox.oidc-jwks-uri";
  private static final String ALGORITHMS = "signalbox.oidc-algorithms";

  /** Signatures of a key pair, each by a class of the Java platform. */
  private static final List<String> SIGNATURES =
      List.of("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512");

  /** Empty when no provider is named. */
  static Optional<ProviderSettings> of(SettingSource source) {
    return source.text(ISSUER).map(issuer -> of(issuer, source));
  }

  private static ProviderSettings of(String issuer, SettingSource source) {
    uri(ISSUER, issuer);
    String audience =
        source
            .text(AUDIENCE)
            .orElseThrow(() -> new InvalidSetting(AUDIENCE, "set together with " + ISSUER, ""));
    return new ProviderSettings(
        issuer,
        audience,
        source.text("signalbox.oidc-claim").orElse("preferred_username"),
        algorithms(source.words(ALGORITHMS)),
        source.text(KEYS).map(text -> uri(KEYS, text)));
  }

  private static Set<String> algorithms(List<String> words) {
    for (String word : words) {
      if (!SIGNATURES.contains(word)) {
        throw new InvalidSetting(ALGORITHMS, "some of " + String.join(" ", SIGNATURES), word);
      }
    }
    return words.isEmpty() ? Set.of("RS256", "PS256", "ES256") : Set.copyOf(words);
  }

  /** Keys that came over a line on which anybody can write prove nothing. */
  static URI uri(String setting, String text) {
    try {
      URI uri = new URI(text);
      if ("https".equals(uri.getScheme()) || ("http".equals(uri.getScheme()) && isHere(uri))) {
        return uri;
      }
    } catch (URISyntaxException refused) {
      throw new InvalidSetting(setting, "a URL (" + refused.getReason() + ")", text);
    }
    throw new InvalidSetting(
        setting, "a URL with https, or with http and a loopback address", text);
  }

  private static boolean isHere(URI uri) {
    return uri.getHost() != null
        && (uri.getHost().equals("localhost")
            || uri.getHost().equals(InetAddress.getLoopbackAddress().getHostAddress())
            || uri.getHost().equals("[::1]"));
  }
}
