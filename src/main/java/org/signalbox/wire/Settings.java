package org.signalbox.wire;

import jakarta.enterprise.context.ApplicationScoped;

/** What an operator may set for every operation; read once at start, from {@link SettingSource}. */
@ApplicationScoped
public class Settings {

  private final boolean strict;
  private final int flowLimit;
  private final int maxActivityIds;
  private final int maxBodyBytes;

  public Settings() {
    this(SettingSource.ofMachine());
  }

  Settings(SettingSource source) {
    strict = source.flag("signalbox.strict", false);
    flowLimit = source.count("signalbox.flow-limit", 0);
    maxActivityIds = source.count("signalbox.max-activity-ids", 10_000);
    maxBodyBytes = source.count("signalbox.max-body-bytes", 4 * 1024 * 1024);
  }

  /** Whether every call is handled as if it said {@code Prefer: handling=strict} (decision 7). */
  public boolean strict() {
    return strict;
  }

  /** How many flows may be Running or Paused at once (decision 19); 0 is without limit. */
  public int flowLimit() {
    return flowLimit;
  }

  /** How many identifiers one SetActivityStatus call may carry. */
  public int maxActivityIds() {
    return maxActivityIds;
  }

  /** The longest request body, in bytes (wire-contract 11). */
  public int maxBodyBytes() {
    return maxBodyBytes;
  }
}
