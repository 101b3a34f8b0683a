package org.signalbox.workflow.store;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.signalbox.workflow.engine.TimeFrame;

/** The hours in which a flow may send, as its rows have them (domain.md 6.3). */
public final class FlowHours {

  /** Members of a document of a flow, whose e-mail half is {@code e}. */
  public static final String MEMBERS =
      """
      'use_timeframe', e.use_timeframe, 'days', e.selected_days, 'opens', e.timeframe_start,
        'closes', e.timeframe_end
      """;

  private FlowHours() {}

  /** Empty when the flow may send at any time. */
  public static Optional<TimeFrame> of(JsonRow flow) {
    return flow.flag("use_timeframe") ? Optional.of(timeFrame(flow)) : Optional.empty();
  }

  private static TimeFrame timeFrame(JsonRow flow) {
    int days = flow.number("days");
    return new TimeFrame(
        Arrays.stream(DayOfWeek.values())
            .filter(day -> (days >> (day.getValue() - 1) & 1) == 1)
            .collect(Collectors.toSet()),
        time(flow.text("opens")),
        time(flow.text("closes")));
  }

  private static LocalTime time(String text) {
    return text.isEmpty() ? LocalTime.MIDNIGHT : LocalTime.parse(text);
  }
}
