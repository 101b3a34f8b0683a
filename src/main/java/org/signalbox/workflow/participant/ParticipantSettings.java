package org.signalbox.workflow.participant;

import jakarta.enterprise.context.ApplicationScoped;
import org.signalbox.wire.SettingSource;

/** What an operator may set for calls that name people; read once at start. */
@ApplicationScoped
public class ParticipantSettings {

  private final int maxIds;

  public ParticipantSettings() {
    this(SettingSource.ofMachine());
  }

  ParticipantSettings(SettingSource source) {
    maxIds = source.count("signalbox.max-participant-ids", 10_000);
  }

  /** How many people or participants one call may name. */
  int maxIds() {
    return maxIds;
  }
}
