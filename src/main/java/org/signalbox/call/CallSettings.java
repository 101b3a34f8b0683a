package org.signalbox.call;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.signalbox.wire.SettingSource;

/** What an operator may set for calls of every operation; read once at start. */
@ApplicationScoped
public class CallSettings {

  private final Duration keyLife;

  public CallSettings() {
    this(SettingSource.ofMachine());
  }

  CallSettings(SettingSource source) {
    keyLife = Duration.ofHours(source.count("signalbox.idempotency-hours", 24));
  }

  /** For how long a call is remembered by its key (decision 11). */
  Duration keyLife() {
    return keyLife;
  }
}
