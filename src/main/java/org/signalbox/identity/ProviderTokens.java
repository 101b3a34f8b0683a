package org.signalbox.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.DefaultJOSEProcessor;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.text.ParseException;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.signalbox.rights.Caller;
import org.signalbox.wire.SettingSource;

/**
 * Lets associates in by a JWT of the configured OpenID provider, in both profiles.
 *
 * <p>Keys are fetched with the first token and kept for five minutes. A token that names a key
 * unknown so far, because the provider changed its keys, has them fetched again, twice in half a
 * minute at most. A token that is not good is refused like a wrong password; where no keys can be
 * had, 503 says that trying again may help. Nothing of a token is ever logged.
 */
@ApplicationScoped
public class ProviderTokens {

  private static final Logger LOG = System.getLogger(ProviderTokens.class.getName());
  private static final Pattern JWT =
      Pattern.compile("[A-Za-z0-9_-]{1,4096}\\.[A-Za-z0-9_-]*\\.[A-Za-z0-9_-]*");
  private static final int LONGEST = 16 * 1024;

  private static final long KEEP_MILLIS = 5 * 60 * 1000L;
  private static final long WAIT_MILLIS = 10 * 1000L;

  @Inject Accounts accounts;

  private final InstantSource clock;
  private final Optional<Provider> provider;

  /** For the proxies of the container, which never call it. */
  public ProviderTokens() {
    this(InstantSource.system(), Optional.empty());
  }

  @Inject
  ProviderTokens(InstantSource clock) {
    this(clock, ProviderSettings.of(SettingSource.ofMachine()));
  }

  ProviderTokens(InstantSource clock, Optional<ProviderSettings> settings) {
    this.clock = clock;
    this.provider = settings.map(Provider::of);
  }

  boolean isConfigured() {
    return provider.isPresent();
  }

  /** Whether there is a provider, and the token has the form of a JWT. */
  boolean isMeantBy(String token) {
    return provider.isPresent() && JWT.matcher(token).matches();
  }

  /** The associate whom a good token names. */
  Optional<Caller> caller(String token) {
    return login(token).flatMap(accounts::named);
  }

  Optional<String> login(String token) {
    return provider
        .filter(known -> token.length() <= LONGEST)
        .flatMap(known -> known.login(token, clock));
  }

  private record Provider(
      ProviderSettings settings,
      ProviderKeys keys,
      DefaultJOSEProcessor<SecurityContext> signatures) {

    static Provider of(ProviderSettings settings) {
      ProviderKeys keys = new ProviderKeys(settings);
      DefaultJOSEProcessor<SecurityContext> signatures = new DefaultJOSEProcessor<>();
      signatures.setJWSTypeVerifier(
          new DefaultJOSEObjectTypeVerifier<>(
              JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
      signatures.setJWSKeySelector(
          new JWSVerificationKeySelector<>(
              settings.algorithms().stream().map(JWSAlgorithm::parse).collect(Collectors.toSet()),
              JWKSourceBuilder.create(keys).cache(KEEP_MILLIS, WAIT_MILLIS).build()));
      return new Provider(settings, keys, signatures);
    }

    Optional<String> login(String token, InstantSource clock) {
      try {
        JWSObject signed = JWSObject.parse(token);
        Map<String, Object> claims = signatures.process(signed, null).toJSONObject();
        return claims == null
            ? Optional.empty()
            : ProviderClaims.login(claims, settings, clock.instant());
      } catch (KeySourceException noKeys) {
        return refuseUnlessUnreachable(noKeys);
      } catch (ParseException | BadJOSEException | JOSEException bad) {
        return Optional.empty();
      }
    }

    /** Keys that arrived and lack the one that the token names are no outage. */
    private Optional<String> refuseUnlessUnreachable(KeySourceException noKeys) {
      if (keys.arrived()) {
        return Optional.empty();
      }
      LOG.log(Level.WARNING, "The OpenID provider cannot be asked for its keys", noKeys);
      throw new ProviderUnreachable();
    }
  }
}
