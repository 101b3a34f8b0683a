package org.signalbox.workflow.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.signalbox.wire.InvalidSetting;
import org.signalbox.wire.SettingSource;

/**
 * Where mail, SMS and scripts go, and where webhooks may (server-config/delivery.md); read once at
 * start, from {@link SettingSource}. What is not set cannot be used by a flow (decision 20).
 */
@ApplicationScoped
public class DeliverySettings {

  private static final String PERSON = "{person}";
  private static final String TYPE = "{type}";

  private final Optional<MailServer> mail;
  private final Optional<Gateway> sms;
  private final Optional<Gateway> script;
  private final Optional<String> unsubscribeUrl;
  private final WebhookHosts webhookHosts;

  public DeliverySettings() {
    this(SettingSource.ofMachine());
  }

  public DeliverySettings(SettingSource source) {
    mail = source.text("signalbox.mail-host").map(host -> mailServer(host, source));
    sms = gateway("signalbox.sms", source);
    script = gateway("signalbox.script", source);
    unsubscribeUrl = source.text("signalbox.unsubscribe-url");
    unsubscribeUrl.ifPresent(
        url -> address("signalbox.unsubscribe-url", url.replace(PERSON, "1").replace(TYPE, "1")));
    webhookHosts = WebhookHosts.of(source);
  }

  /** Whether there is a mail server; without one a flow that sends mail is not fit to run. */
  public boolean sendsMail() {
    return mail.isPresent();
  }

  /** Whether there is a gateway for SMS. */
  public boolean sendsSms() {
    return sms.isPresent();
  }

  /** Whether there is somebody who runs scripts. */
  public boolean runsScripts() {
    return script.isPresent();
  }

  /** Whom webhooks may call. */
  public WebhookHosts webhookHosts() {
    return webhookHosts;
  }

  Optional<MailServer> mail() {
    return mail;
  }

  Optional<Gateway> sms() {
    return sms;
  }

  Optional<Gateway> script() {
    return script;
  }

  /** Where the person unsubscribes from mail of the type, if there is such a place. */
  Optional<String> unsubscribeUrl(int personId, int type) {
    return unsubscribeUrl.map(
        url -> url.replace(PERSON, String.valueOf(personId)).replace(TYPE, String.valueOf(type)));
  }

  private static MailServer mailServer(String host, SettingSource source) {
    String tls = source.choice("signalbox.mail-tls", List.of("off", "starttls", "tls"), "off");
    return new MailServer(
        host,
        source.count("signalbox.mail-port", tls.equals("tls") ? 465 : 25),
        source.text("signalbox.mail-user"),
        source.text("signalbox.mail-password").orElse(""),
        tls,
        source
            .text("signalbox.mail-certificate")
            .map(file -> Trust.in("signalbox.mail-certificate", file)));
  }

  private static Optional<Gateway> gateway(String name, SettingSource source) {
    return source
        .text(name + "-url")
        .map(url -> new Gateway(address(name + "-url", url), secret(name + "-secret", source)));
  }

  private static String secret(String name, SettingSource source) {
    return source
        .text(name)
        .orElseThrow(() -> new InvalidSetting(name, "a secret, because the address is set", ""));
  }

  private static URI address(String name, String text) {
    if (!text.matches("https?://[^\\s/]+[^\\s]*")) {
      throw new InvalidSetting(name, "an address that begins with https:// or http://", text);
    }
    try {
      return URI.create(text);
    } catch (IllegalArgumentException malformed) {
      throw new InvalidSetting(name, "an address: " + malformed.getMessage(), text);
    }
  }
}
