package org.signalbox.workflow.pass;

import java.util.List;
import java.util.stream.Stream;

/**
 * The rows that several people share, locked at once and in one order for the whole batch: owners
 * whose diaries are filled, queues, companies. Two batches then wait for each other only here, and
 * never in a circle.
 */
final class Locks {

  private static final String QUEUES =
      """
      insert into distribute_queue (workflow_step_id)
      select distinct c.step from jsonb_to_recordset(cast(?1 as jsonb)) as c(step int)
      order by c.step on conflict (workflow_step_id) do update set position = distribute_queue.position
      """;

  private static final String COMPANIES =
      """
      select k.contact_id from contact k
      where k.contact_id in (select c.contact from jsonb_to_recordset(cast(?1 as jsonb)) as c(contact int))
      order by k.contact_id for no key update
      """;

  private Locks() {}

  static void take(Writer writer, List<Task> distributions, List<Task> updates) {
    writer.write(QUEUES, distributions.stream().map(Task::row).toList());
    List<Row> companies =
        Stream.concat(distributions.stream(), updates.stream().filter(Updates::updatesCompany))
            .filter(task -> task.contactId().isPresent())
            .map(Task::row)
            .toList();
    writer.read(COMPANIES, companies);
  }
}
