package org.signalbox.workflow.delivery;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.signalbox.wire.InvalidSetting;
import org.signalbox.wire.SettingSource;

/**
 * The hosts that webhooks may call: whole names, and ones with {@code *.} before them for all below
 * them. Without any every host may be called.
 */
public record WebhookHosts(List<String> patterns) {

  private static final String SETTING = "signalbox.webhook-hosts";
  private static final Pattern PATTERN = Pattern.compile("(\\*\\.)?[a-z0-9._-]+|\\[[0-9a-f:.]+]");

  public WebhookHosts {
    patterns = patterns.stream().map(WebhookHosts::lower).toList();
  }

  static WebhookHosts of(SettingSource source) {
    WebhookHosts hosts = new WebhookHosts(source.words(SETTING));
    for (String pattern : hosts.patterns) {
      if (!PATTERN.matcher(pattern).matches()) {
        throw new InvalidSetting(SETTING, "names of hosts, with *. before them or not", pattern);
      }
    }
    return hosts;
  }

  /** Whether a webhook may call there. */
  public boolean allow(URI url) {
    return patterns.isEmpty()
        || Optional.ofNullable(url.getHost())
            .map(WebhookHosts::lower)
            .filter(host -> patterns.stream().anyMatch(pattern -> matches(pattern, host)))
            .isPresent();
  }

  private static boolean matches(String pattern, String host) {
    return pattern.startsWith("*") ? host.endsWith(pattern.substring(1)) : host.equals(pattern);
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
