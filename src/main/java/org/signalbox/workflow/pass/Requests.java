package org.signalbox.workflow.pass;

import java.util.List;
import org.signalbox.workflow.engine.StepSettings;

/** Requests with their first message (domain.md 6.2: CreateRequest). */
final class Requests {

  private static final String SQL =
      """
      with work as (
        select nextval(pg_get_serial_sequence('ticket', 'ticket_id')) as id, c.*
        from jsonb_to_recordset(cast(?1 as jsonb)) as c(workflow int, person int, contact int,
          title text, type int, category int, priority int, state int, owner int, message text)),
      made as (
        insert into ticket (ticket_id, title, person_id, contact_id, owned_by, ticket_type_id, category,
          priority, ticket_status, created_by_workflow_id, registered, registered_associate_id)
        select w.id, left(w.title, 255), w.person, w.contact, a.associate_id, w.type, w.category,
          w.priority, w.state, w.workflow, cast(?2 as timestamptz), ?3
        from work w left join associate a on a.associate_id = w.owner and not a.deleted
        returning ticket_id)
      insert into ej_message (ticket_id, body, registered, registered_associate_id)
      select m.ticket_id, w.message, cast(?2 as timestamptz), ?3
      from made m join work w on w.id = m.ticket_id
      where w.message <> ''
      """;

  private Requests() {}

  static void write(Writer writer, List<Task> tasks) {
    writer.write(SQL, tasks.stream().map(Requests::row).toList());
  }

  private static Row row(Task task) {
    StepSettings settings = task.settings();
    return task.row()
        .with("title", settings.text("title"))
        .with("type", settings.key("requestType"))
        .with("category", settings.key("category"))
        .with("priority", settings.key("priority"))
        .with("state", settings.key("ticketStatus"))
        .with("owner", settings.key("owner"))
        .with("message", settings.text("message"));
  }
}
