package org.signalbox.workflow.pass;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.signalbox.workflow.engine.StepSettings;

/** Sales, dated as the step says, else today (domain.md 6.2: CreateSale). */
final class Sales {

  private static final String SQL =
      """
      with made as (
        insert into sale (heading, associate_id, group_idx, contact_id, person_id, project_id, saledate,
          amount, saleType_id, rank_idx, currency_idx, source_idx, description, created_by_workflow_id,
          registered, registered_associate_id)
        select left(c.heading, 219), c.owner, c.owner_group, c.contact, c.person, p.project_id, c.day,
          case when c.amount ~ '^[0-9]{1,15}([.][0-9]+)?$' then cast(c.amount as numeric(18, 2)) end,
          c.type, c.stage, c.currency, c.source, c.description, c.workflow, cast(?2 as timestamptz), ?3
        from jsonb_to_recordset(cast(?1 as jsonb)) as c(workflow int, person int, contact int, owner int,
            owner_group int, project int, heading text, amount text, type int, stage int, currency int,
            source int, description text, day date)
          left join project p on p.project_id = c.project
        returning sale_id),
      """
          + Birth.of("sale.created", "sale")
          + """
      insert into visiblefor (table_name, record_id, forAll) select 'sale', sale_id, true from made
      """;

  private Sales() {}

  static void write(Writer writer, List<Task> tasks) {
    List<Row> rows = new ArrayList<>();
    Map<Integer, Owners.Owner> owners = Owners.of(writer, tasks);
    owners.forEach((place, owner) -> rows.add(row(writer, tasks.get(place), owner)));
    writer.write(SQL, rows);
  }

  private static Row row(Writer writer, Task task, Owners.Owner owner) {
    StepSettings settings = task.settings();
    return task.row()
        .with("owner", owner.associateId())
        .with("owner_group", owner.group())
        .with("project", settings.key("project"))
        .with("heading", settings.text("title"))
        .with("amount", settings.text("amount"))
        .with("type", settings.key("saleType"))
        .with("stage", settings.key("stage"))
        .with("currency", settings.key("currency"))
        .with("source", settings.key("source"))
        .with("description", settings.text("description"))
        .with("day", new Start(task, writer.now()).date().toString());
  }
}
