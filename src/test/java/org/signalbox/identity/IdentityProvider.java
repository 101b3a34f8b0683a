package org.signalbox.identity;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.token.KeyProvider;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;
import no.nav.security.mock.oauth2.token.RequestMapping;
import no.nav.security.mock.oauth2.token.RequestMappingTokenCallback;

/**
 * A real OpenID provider on a port of its own, with discovery, keys and a token endpoint, at which
 * tokens are asked for over HTTP. It has a realm of ours and one of somebody else.
 */
public final class IdentityProvider implements AutoCloseable {

  /** Whom the tokens of our realm are for. */
  public static final String AUDIENCE = "signalbox";

  /** Scopes that the token endpoint knows, and what the token says for each. */
  private static final Map<String, Map<String, Object>> CLAIMS =
      Map.of(
          "tje0", Map.of("aud", List.of("account", AUDIENCE), "preferred_username", "tje0"),
          "nobody", Map.of("aud", List.of(AUDIENCE), "preferred_username", "nobody"),
          "nameless", Map.of("aud", List.of(AUDIENCE)),
          "elsewhere", Map.of("aud", List.of("other"), "preferred_username", "tje0"),
          "expired", Map.of("aud", List.of(AUDIENCE), "preferred_username", "tje0", "exp", 1000));

  private static final String OURS = "ours";
  private static final String THEIRS = "theirs";

  private final Keys keys = new Keys();
  private final MockOAuth2Server server =
      new MockOAuth2Server(
          new OAuth2Config(
              false,
              null,
              null,
              false,
              new OAuth2TokenProvider(keys),
              Set.of(realm(OURS), realm(THEIRS))));

  private IdentityProvider(int port) throws IOException {
    server.start(port);
  }

  public static IdentityProvider start() {
    return start(0);
  }

  /** At that port, for a provider that comes back. */
  static IdentityProvider start(int port) {
    try {
      return new IdentityProvider(port);
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    }
  }

  int port() {
    return server.baseUrl().port();
  }

  public String issuer() {
    return server.issuerUrl(OURS).toString();
  }

  /** A token of our realm. */
  public String token(String scope) {
    return token(OURS, scope);
  }

  /** One that another realm of the provider has signed. */
  public String tokenOfAnotherIssuer(String scope) {
    return token(THEIRS, scope);
  }

  /** From now on the realm signs by another key under another name. */
  public void rotateKeys() {
    keys.generation.incrementAndGet();
  }

  /** The public key of our realm, as everybody can fetch it. */
  public RSAKey publicKey() {
    return keys.signingKey(OURS).toRSAKey().toPublicJWK();
  }

  @Override
  public void close() {
    server.shutdown();
  }

  private String token(String realm, String scope) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server.tokenEndpointUrl(realm).toString()))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "grant_type=client_credentials&client_id=test&client_secret=x&scope=" + scope))
            .build();
    try {
      String answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
      return JSONObjectUtils.getString(JSONObjectUtils.parse(answer), "access_token");
    } catch (IOException | ParseException failed) {
      throw new IllegalStateException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private static RequestMappingTokenCallback realm(String name) {
    List<RequestMapping> scopes =
        CLAIMS.entrySet().stream()
            .map(scope -> new RequestMapping("scope", scope.getKey(), scope.getValue(), "JWT"))
            .toList();
    return new RequestMappingTokenCallback(name, scopes, 3600);
  }

  /** Names each key after the realm and its generation. */
  private static final class Keys extends KeyProvider {

    private final AtomicInteger generation = new AtomicInteger();

    Keys() {
      super(List.of());
    }

    @Override
    public JWK signingKey(String realm) {
      return super.signingKey(realm + "-" + generation.get());
    }
  }
}
