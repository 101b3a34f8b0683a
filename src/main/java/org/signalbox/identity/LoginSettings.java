package org.signalbox.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.signalbox.wire.InvalidSetting;
import org.signalbox.wire.SettingSource;
import org.signalbox.wire.http.HttpSettings;

/** By which means callers may log in (wire-contract 0.3), and for how long. */
@ApplicationScoped
public class LoginSettings {

  private static final String IMPLICIT = "signalbox.authorize-with-implicit";
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final boolean online;
  private final boolean passwords;
  private final boolean tickets;
  private final List<String> appTokens;
  private final String tenant;
  private final Duration ticketLife;
  private final Duration tokenLife;
  private final int attemptsPerAccount;
  private final int attemptsPerAddress;
  private final int callsPerMinute;
  private final TrustedProxies proxies;

  public LoginSettings() {
    this(SettingSource.ofMachine());
  }

  LoginSettings(SettingSource source) {
    if (source.flag(IMPLICIT, false)) {
      throw new InvalidSetting(IMPLICIT, "false, because Negotiate is not built", "true");
    }
    online = HttpSettings.isOnline(source);
    passwords = source.flag("signalbox.authorize-with-username", true);
    tickets = source.flag("signalbox.authorize-with-ticket", true);
    appTokens = source.words("signalbox.app-tokens").stream().map(Secrets::hash).toList();
    tenant = tenant(source);
    ticketLife = life(source, "signalbox.ticket-seconds", Duration.ofHours(6));
    tokenLife = life(source, "signalbox.token-seconds", Duration.ofHours(1));
    attemptsPerAccount = source.count("signalbox.login-attempts-per-account", 20);
    attemptsPerAddress = source.count("signalbox.login-attempts-per-address", 200);
    callsPerMinute = source.count("signalbox.calls-per-minute", 0);
    proxies = TrustedProxies.of("signalbox.trusted-proxies", source);
  }

  /** Whether the profile is {@code online}; otherwise it is {@code onsite}. */
  boolean online() {
    return online;
  }

  /** Whether Basic is a way in. */
  boolean basic() {
    return passwords && !online;
  }

  /** Whether the login page takes passwords, in either profile. */
  boolean passwords() {
    return passwords;
  }

  /** Whether tickets are a way in. */
  boolean tickets() {
    return tickets;
  }

  /**
   * Whether a call with a ticket may pass as far as its application is concerned: onsite each,
   * online one that shows a known {@code SO-AppToken} (wire-contract 1.5).
   */
  boolean knowsApplication(Optional<String> appToken) {
    return !online || appToken.filter(this::isKnown).isPresent();
  }

  /** Compares with every token, so that the time tells nothing about which one is close. */
  private boolean isKnown(String appToken) {
    return appTokens.stream().filter(known -> Secrets.matches(appToken, known)).count() > 0;
  }

  /** The tenant that tokens name, and online also tickets. */
  String tenant() {
    return tenant;
  }

  /** How long a ticket or a browser session lasts after its last use. */
  Duration ticketLife() {
    return ticketLife;
  }

  /** How long a token lasts, used or not. */
  Duration tokenLife() {
    return tokenLife;
  }

  /** Uses of a ticket that are closer together than this are recorded once: no write per call. */
  Duration useResolution() {
    Duration share = ticketLife.dividedBy(60);
    return share.compareTo(MINUTE) < 0 ? share : MINUTE;
  }

  /** Wrong passwords for one name in a minute before more of them are refused; 0 is no limit. */
  int attemptsPerAccount() {
    return attemptsPerAccount;
  }

  /** The same for one address. */
  int attemptsPerAddress() {
    return attemptsPerAddress;
  }

  /** How many calls an associate may make in a minute; 0 is no limit. */
  int callsPerMinute() {
    return callsPerMinute;
  }

  TrustedProxies proxies() {
    return proxies;
  }

  /** The challenge of a 401 (wire-contract 1.6): the one scheme of HTTP that is a way in. */
  String challenge() {
    return basic() ? "Basic realm=\"SuperOffice\", charset=\"UTF-8\"" : "Bearer";
  }

  private static String tenant(SettingSource source) {
    String tenant = source.text("signalbox.tenant").orElse("Cust12345");
    if (!tenant.matches("[A-Za-z0-9]{1,50}")) {
      throw new InvalidSetting("signalbox.tenant", "letters and digits, 50 at most", tenant);
    }
    return tenant;
  }

  private static Duration life(SettingSource source, String name, Duration otherwise) {
    int seconds = source.count(name, (int) otherwise.toSeconds());
    if (seconds == 0) {
      throw new InvalidSetting(name, "at least 1", "0");
    }
    return Duration.ofSeconds(seconds);
  }
}
