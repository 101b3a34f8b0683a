package org.signalbox.workflow.pass;

import java.util.ArrayList;
import java.util.List;
import org.signalbox.workflow.engine.Instance;
import org.signalbox.workflow.engine.Progress;
import org.signalbox.workflow.store.Announcement;

/** Writes runs as the engine left them, what it did to them, and that they are over. */
final class Moves {

  private static final String MOVE =
      """
      with change as (
        select * from jsonb_to_recordset(cast(?1 as jsonb)) as c(
          id int, status smallint, current_step int, step_started timestamptz, step_level int,
          wait_until timestamptz, last_step int, last_at timestamptz, goal_reached_at timestamptz,
          attempts int, reason text)),
      moved as (
        update workflow_instance i
        set status = c.status, current_step = c.current_step, step_started = c.step_started,
          step_level = c.step_level, wait_until = c.wait_until, last_communication_step = c.last_step,
          last_communication_at = c.last_at, goal_reached_at = c.goal_reached_at,
          attempts = c.attempts, dropout_reason = c.reason,
          ended_at = case when c.status >= 3 then cast(?2 as timestamptz) end,
          updated = cast(?2 as timestamptz), updated_associate_id = ?3,
          updatedCount = i.updatedCount + 1
        from change c
        where i.workflow_instance_id = c.id
        returning i.workflow_instance_id, i.workflow_id, i.person_id, i.status, i.dropout_reason),
      finished as (
      """
          + Announcement.of("participant.finished")
          + """
        from moved where status in (3, 4))
      """
          + Announcement.ofDropOut()
          + """
        from moved where status = 5
      """;

  private static final String LOG =
      """
      insert into workflow_instance_log
        (workflow_instance_id, workflow_id, at, kind, from_status, to_status, step_id, detail)
      select c.run, c.flow, cast(?2 as timestamptz), c.kind, nullif(c.before, 0), nullif(c.after, 0),
        nullif(c.step, 0), nullif(c.detail, '{}')
      from jsonb_to_recordset(cast(?1 as jsonb)) as c(
        run int, flow int, kind text, before smallint, after smallint, step int, detail jsonb, place int)
      order by c.place
      """;

  private Moves() {}

  static void write(Writer writer, List<Progress> moves) {
    List<Row> runs = new ArrayList<>();
    List<Row> trail = new ArrayList<>();
    for (Progress progress : moves) {
      runs.add(run(progress.run()));
      progress.trail().forEach(entry -> trail.add(entry(progress.run(), entry)));
    }
    writer.write(MOVE, runs);
    log(writer, trail);
  }

  /** Lines of the trail, in order. */
  static void log(Writer writer, List<Row> trail) {
    for (int place = 0; place < trail.size(); place++) {
      trail.get(place).with("place", place);
    }
    writer.write(LOG, trail);
  }

  static Row entry(Instance run, Progress.Entry entry) {
    return new Row()
        .with("run", run.id())
        .with("flow", run.workflowId())
        .with("kind", entry.kind())
        .with("before", entry.from().number())
        .with("after", entry.to().number())
        .with("step", entry.stepId())
        .with("detail", Detail.plain(entry.detail()));
  }

  private static Row run(Instance run) {
    return new Row()
        .with("id", run.id())
        .with("status", run.status().number())
        .with("current_step", run.currentStep())
        .with("step_started", run.stepStarted())
        .with("step_level", run.stepLevel())
        .with("wait_until", run.waitUntil())
        .with("last_step", run.lastCommunicationStep())
        .with("last_at", run.lastCommunicationAt())
        .with("goal_reached_at", run.goalReachedAt())
        .with("attempts", run.attempts())
        .with("reason", run.dropoutReason());
  }
}
