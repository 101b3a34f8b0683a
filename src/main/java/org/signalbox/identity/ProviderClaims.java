package org.signalbox.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a JWT with a good signature must say besides: for whom it is, from whom, and for when. */
final class ProviderClaims {

  /** By how much the clocks of the two machines may differ. */
  private static final Duration SKEW = Duration.ofSeconds(60);

  private ProviderClaims() {}

  /** The login name that the claims give, when they are meant for this server now. */
  static Optional<String> login(
      Map<String, Object> claims, ProviderSettings provider, Instant now) {
    boolean valid =
        provider.issuer().equals(claims.get("iss"))
            && isFor(provider.audience(), claims.get("aud"))
            && isNow(claims, now);
    return valid && claims.get(provider.claim()) instanceof String login
        ? Optional.of(login).filter(ProviderClaims::isName)
        : Optional.empty();
  }

  private static boolean isFor(String audience, @Nullable Object claim) {
    return claim instanceof Collection<?> several
        ? several.contains(audience)
        : audience.equals(claim);
  }

  /** A token without an end is none of OpenID; the start may be left out. */
  private static boolean isNow(Map<String, Object> claims, Instant now) {
    Object start = claims.getOrDefault("nbf", 0);
    return claims.get("exp") instanceof Number end
        && now.minus(SKEW).getEpochSecond() < end.longValue()
        && start instanceof Number begin
        && begin.longValue() <= now.plus(SKEW).getEpochSecond();
  }

  private static boolean isName(String login) {
    return !login.isBlank() && login.chars().noneMatch(Character::isISOControl);
  }
}
