package org.signalbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.signalbox.locale.ZoneSettings;
import org.signalbox.wire.SettingSource;

/** Reads for {@code locale} what it cannot ask {@code wire} for, which stands above it. */
@ApplicationScoped
class ZoneSettingsProducer {

  @Produces
  ZoneSettings zones() {
    SettingSource source = SettingSource.ofMachine();
    return new ZoneSettings(
        source.text("signalbox.base-time-zone").orElse("UTC"),
        source.flag("signalbox.time-zones", true));
  }
}
