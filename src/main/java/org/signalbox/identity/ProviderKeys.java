package org.signalbox.identity;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.text.ParseException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Fetches the keys of the provider, from the place that is configured or that its discovery
 * document names. Knows whether the last attempt brought any.
 */
final class ProviderKeys implements JWKSetSource<SecurityContext> {

  private static final int CONNECT_MILLIS = 2_000;
  private static final int READ_MILLIS = 3_000;
  private static final int MOST_BYTES = 256 * 1024;

  private final ProviderSettings settings;
  private final Fetch fetch = new Fetch();
  private volatile boolean arrived;

  ProviderKeys(ProviderSettings settings) {
    this.settings = settings;
  }

  /** Whether the last attempt to fetch the keys succeeded. */
  boolean arrived() {
    return arrived;
  }

  @Override
  public JWKSet getJWKSet(
      JWKSetCacheRefreshEvaluator evaluator, long now, @Nullable SecurityContext context)
      throws KeySourceException {
    try {
      Optional<URI> configured = settings.keys();
      URI place = configured.isPresent() ? configured.get() : discovered();
      JWKSet keys = JWKSet.parse(fetch.text(place));
      arrived = true;
      return keys;
    } catch (IOException | ParseException failed) {
      arrived = false;
      throw new RemoteKeySourceException("no keys from " + settings.issuer(), failed);
    }
  }

  private URI discovered() throws IOException, ParseException {
    URI document =
        URI.create(settings.issuer().replaceFirst("/$", "") + "/.well-known/openid-configuration");
    Map<String, Object> metadata = JSONObjectUtils.parse(fetch.text(document));
    if (!settings.issuer().equals(metadata.get("issuer"))) {
      throw new IOException("the document is that of another issuer");
    }
    return ProviderSettings.uri("jwks_uri", JSONObjectUtils.getString(metadata, "jwks_uri"));
  }

  @Override
  public void close() {
    // holds nothing open
  }

  /** Follows no redirect: it could lead to where no certificate proves anything. */
  private static final class Fetch extends DefaultResourceRetriever {

    Fetch() {
      super(CONNECT_MILLIS, READ_MILLIS, MOST_BYTES);
    }

    String text(URI place) throws IOException {
      return retrieveResource(place.toURL()).getContent();
    }

    @Override
    protected HttpURLConnection openHTTPConnection(URL url) throws IOException {
      HttpURLConnection connection = super.openHTTPConnection(url);
      connection.setInstanceFollowRedirects(false);
      return connection;
    }
  }
}
