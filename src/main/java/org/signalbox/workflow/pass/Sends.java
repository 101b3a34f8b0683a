package org.signalbox.workflow.pass;

import java.util.List;
import org.signalbox.workflow.engine.Effect;

/**
 * Puts what leaves the database into the outbox: only keys, for the content is read on delivery.
 */
final class Sends {

  private static final String SQL =
      """
      insert into outbox (topic, aggregate, aggregate_id, payload, dedup, created_at, available_at)
      select c.topic, 'workflow_instance', c.run,
        jsonb_build_object('WorkflowId', c.workflow, 'StepId', c.step, 'PersonId', c.person,
          'ContactId', c.contact),
        c.topic || ':' || c.run || ':' || c.step, cast(?2 as timestamptz), cast(?2 as timestamptz)
      from jsonb_to_recordset(cast(?1 as jsonb)) as c(
        run int, workflow int, step int, person int, contact int, topic text)
      order by c.run
      on conflict (dedup) do nothing
      """;

  private Sends() {}

  static Row row(Task task, Effect.Topic topic) {
    return task.row().with("topic", topic.text());
  }

  static void write(Writer writer, List<Row> rows) {
    writer.write(SQL, rows);
  }
}
