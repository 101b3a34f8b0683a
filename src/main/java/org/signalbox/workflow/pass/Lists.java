package org.signalbox.workflow.pass;

import java.util.List;

/** Members of static selections and of projects (domain.md 6.2: AddToList, RemoveFromList). */
final class Lists {

  private static final String ROWS =
      """
      from jsonb_to_recordset(cast(?1 as jsonb)) as c(person int, selection int, project int)
      """;

  private static final String ADD =
      """
      with selected as (
        insert into selectionmember (selection_id, person_id, registered, registered_associate_id)
        select distinct s.selection_id, c.person, cast(?2 as timestamptz), ?3
      """
          + ROWS
          + """
          join selection s on s.selection_id = c.selection and s.is_static
        on conflict do nothing)
      insert into projectmember (project_id, person_id, registered, registered_associate_id)
      select distinct p.project_id, c.person, cast(?2 as timestamptz), ?3
      """
          + ROWS
          + """
        join project p on p.project_id = c.project
      on conflict do nothing
      """;

  private static final String REMOVE =
      """
      with deselected as (
        delete from selectionmember m using (select * %1$s) c
        where m.selection_id = c.selection and m.person_id = c.person
          and exists (select 1 from selection s where s.selection_id = c.selection and s.is_static))
      delete from projectmember m using (select * %1$s) c
      where m.project_id = c.project and m.person_id = c.person
      """
          .formatted(ROWS);

  private Lists() {}

  static Row row(Task task) {
    return task.row()
        .with("selection", task.settings().key("selection"))
        .with("project", task.settings().key("project"));
  }

  static void add(Writer writer, List<Row> rows) {
    writer.write(ADD, rows);
  }

  static void remove(Writer writer, List<Row> rows) {
    writer.write(REMOVE, rows);
  }
}
