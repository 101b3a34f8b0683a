package org.signalbox.workflow.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.signalbox.wire.SettingSource;

/**
 * Whether this server moves people and delivers, and how long it remembers; read once at start,
 * from {@link SettingSource}.
 */
@ApplicationScoped
public class EngineSettings {

  private static final int MONTH = 30;

  private final boolean on;
  private final int deliveredDays;

  public EngineSettings() {
    this(SettingSource.ofMachine());
  }

  public EngineSettings(SettingSource source) {
    on = source.choice("signalbox.engine", List.of("on", "off"), "on").equals("on");
    deliveredDays = source.count("signalbox.delivered-days", MONTH);
  }

  /** Whether the timers of this server run; without them it only answers calls. */
  public boolean on() {
    return on;
  }

  /** How long what was delivered is kept. */
  public Duration delivered() {
    return Duration.ofDays(deliveredDays);
  }
}
