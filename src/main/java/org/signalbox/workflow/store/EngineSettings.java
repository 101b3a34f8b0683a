package org.signalbox.workflow.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.signalbox.wire.SettingSource;

/**
 * Whether this server moves people and delivers; read once at start, from {@link SettingSource}.
 */
@ApplicationScoped
public class EngineSettings {

  private final boolean on;

  public EngineSettings() {
    this(SettingSource.ofMachine());
  }

  public EngineSettings(SettingSource source) {
    on = source.choice("signalbox.engine", List.of("on", "off"), "on").equals("on");
  }

  /** Whether the timers of this server run; without them it only answers calls. */
  public boolean on() {
    return on;
  }
}
