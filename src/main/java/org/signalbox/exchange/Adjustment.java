package org.signalbox.exchange;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the vendor does not keep, or keeps in another way, is put right before rows are judged: the
 * dummy date of an activity that is not done, and the columns of ours that must fit a status.
 *
 * @param columns that it writes
 * @param assignments as in an update of the rows that were read
 * @param condition which rows are not right
 */
record Adjustment(List<String> columns, String assignments, String condition) {

  private static final Map<String, Adjustment> BY_TABLE =
      Map.of(
          "appointment",
          new Adjustment(
              List.of("done"),
              "done = case when status = 3"
                  + " then coalesce(done, enddate, activedate, do_by, updated, registered) end",
              "(status = 3) <> (done is not null)"),
          "workflow",
          new Adjustment(
              List.of("status", "paused_at"),
              "status = greatest(status, 1), paused_at = case when status = 2"
                  + " then coalesce(paused_at, status_changed, updated, registered) end",
              "status = 0 or (status = 2) <> (paused_at is not null)"),
          "workflow_instance",
          new Adjustment(
              List.of("ended_at", "dropout_reason"),
              "ended_at = case when status >= 3"
                  + " then coalesce(ended_at, updated, step_started, registered) end,"
                  + " dropout_reason = case when status = 5 then coalesce(dropout_reason, '')"
                  + " else dropout_reason end",
              "(status >= 3) <> (ended_at is not null)"
                  + " or (status = 5 and dropout_reason is null)"));

  static Optional<Adjustment> of(Table table) {
    return Optional.ofNullable(BY_TABLE.get(table.name()));
  }

  /** Whether it has to do with a column of that name. */
  boolean reads(Pattern name) {
    return name.matcher(assignments + " " + condition).find();
  }
}
