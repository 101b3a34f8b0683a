package org.signalbox.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import org.signalbox.wire.SettingSource;

/** What an operator may set for imports by call; read once at start, from {@link SettingSource}. */
@ApplicationScoped
public class ImportSettings {

  private final int maxBytes;

  public ImportSettings() {
    this(SettingSource.ofMachine());
  }

  ImportSettings(SettingSource source) {
    maxBytes = source.count("signalbox.max-import-bytes", 512 * 1024 * 1024);
  }

  /** The longest file, before and after inflating. */
  int maxBytes() {
    return maxBytes;
  }
}
