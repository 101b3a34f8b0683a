package org.signalbox.activity;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The operations that turn completion over (domain.md 4.6): Completed becomes Started, everything
 * else Completed.
 */
public enum Toggle implements Wish {
  TOGGLE_APPOINTMENT_STATUS("ToggleAppointmentStatus"),
  TOGGLE_ACTIVITY("ToggleActivity"),
  TOGGLE_ACTIVITIES("ToggleActivities"),

  /**
   * Turns the first one over and gives its new status to the rest. When several appointments would
   * each suggest a next one as they are completed, those are left alone: the user has to choose.
   */
  TOGGLE_AND_SET_ACTIVITIES("ToggleAndSetActivities") {
    @Override
    public Map<Activity, ActivityStatus> targets(Collection<Activity> rows) {
      ActivityStatus target =
          rows.stream().findFirst().map(Activity::toggled).orElse(ActivityStatus.Unknown);
      boolean leavesSuggesting =
          rows.stream().filter(row -> row.suggestsWhen(target)).limit(2).count() > 1;
      return rows.stream()
          .filter(row -> !(leavesSuggesting && row.suggestsWhen(target)))
          .collect(Collectors.toMap(row -> row, row -> target));
    }
  };

  private final String operation;

  Toggle(String operation) {
    this.operation = operation;
  }

  String operation() {
    return operation;
  }

  @Override
  public boolean mayChange(Activity row) {
    return true;
  }

  @Override
  public Map<Activity, ActivityStatus> targets(Collection<Activity> rows) {
    return rows.stream().collect(Collectors.toMap(row -> row, Activity::toggled));
  }
}
