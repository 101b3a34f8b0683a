package org.signalbox.workflow.definition;

import java.time.Instant;
import java.util.Optional;
import org.signalbox.locale.DateText;
import org.signalbox.wire.Carrier;

/**
 * The Created and Updated stamps of a flow for one caller (wire-contract 8.3), with milliseconds:
 * they are by what a later save is known to be made of this reading.
 */
final class Stamps {

  private static final int SECONDS = DateText.NO_DATE.length();

  private Stamps() {}

  static Carrier told(Carrier flow, DateText dates) {
    return flow.with("CreatedDate", told(flow.text("CreatedDate"), dates))
        .with("UpdatedDate", told(flow.text("UpdatedDate"), dates));
  }

  private static String told(String stamp, DateText dates) {
    if (stamp.isEmpty()) {
      return dates.stamp(Optional.empty());
    }
    Instant moment = Instant.parse(stamp);
    String text = dates.stamp(Optional.of(moment));
    return "%s.%03d%s"
        .formatted(
            text.substring(0, SECONDS), moment.toEpochMilli() % 1000, text.substring(SECONDS));
  }
}
