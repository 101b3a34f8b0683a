package org.signalbox.wire.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.signalbox.wire.InvalidSetting;
import org.signalbox.wire.SettingSource;

/** What an operator may set about addresses and origins; read once at start. */
@ApplicationScoped
public class HttpSettings {

  private final boolean online;
  private final boolean documentation;
  private final CorsOrigins corsOrigins;
  private final Optional<URI> publicUrl;

  public HttpSettings() {
    this(SettingSource.ofMachine());
  }

  HttpSettings(SettingSource source) {
    online = isOnline(source);
    documentation = source.flag("signalbox.documentation", true);
    boolean cors = source.flag("signalbox.cors-enable", true);
    corsOrigins = new CorsOrigins(cors ? source.words("signalbox.cors-origin") : List.of());
    publicUrl = source.text("signalbox.public-url").map(HttpSettings::url);
  }

  /** Whether the profile is {@code online} (wire-contract 0.3). */
  public static boolean isOnline(SettingSource source) {
    return source
        .choice("signalbox.profile", List.of("onsite", "online"), "onsite")
        .equals("online");
  }

  /** Whether addresses may start with a tenant, {@code /Cust12345/} (wire-contract 10.1). */
  boolean online() {
    return online;
  }

  /** Whether the server describes itself: GET on an operation, {@code /api/v1}, OpenAPI. */
  public boolean documentation() {
    return documentation;
  }

  /** The origins whose browser applications may call; none is without CORS (wire-contract 10.3). */
  CorsOrigins corsOrigins() {
    return corsOrigins;
  }

  /** The address of the application as its callers see it, ends with a slash. */
  Optional<URI> publicUrl() {
    return publicUrl;
  }

  private static URI url(String text) {
    if (!text.matches("(?i)https?://[^\\s?#]+")) {
      throw new InvalidSetting(
          "signalbox.public-url", "an address like https://crm.example/SuperOffice/", text);
    }
    return URI.create(text.endsWith("/") ? text : text + "/");
  }
}
