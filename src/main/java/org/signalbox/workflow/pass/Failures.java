package org.signalbox.workflow.pass;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.signalbox.workflow.engine.Progress;

/** Tells in the trail why a step failed, in a few words. */
final class Failures {

  private static final int LONGEST = 200;

  private Failures() {}

  static Progress of(Progress failed, String error) {
    List<Progress.Entry> trail = failed.trail().stream().map(entry -> with(entry, error)).toList();
    return new Progress(failed.run(), trail, failed.effects());
  }

  /** The first line of the first cause. */
  static String text(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null && cause.getCause() != cause) {
      cause = cause.getCause();
    }
    String line = cause.toString().lines().findFirst().orElse("");
    return line.substring(0, Math.min(line.length(), LONGEST));
  }

  private static Progress.Entry with(Progress.Entry entry, String error) {
    Map<String, Object> detail = new HashMap<>(entry.detail());
    detail.put("error", error);
    return new Progress.Entry(entry.kind(), entry.from(), entry.to(), entry.stepId(), detail);
  }
}
