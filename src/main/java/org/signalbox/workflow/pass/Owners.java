package org.signalbox.workflow.pass;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.signalbox.workflow.engine.StepSettings;

/**
 * Who owns what a step creates (domain.md 1.2, WorkflowOwnerType): the one named, the company's own
 * contact or support contact; whoever that is not owns the flow itself.
 */
final class Owners {

  /** An associate, as the owner of a new record. */
  record Owner(int associateId, int group) {}

  private static final String SQL =
      """
      select r.n, o.associate_id, o.group_idx
      from jsonb_to_recordset(cast(?1 as jsonb)) as r(n int, workflow int, contact int, kind int, owner int)
        join workflow w on w.workflow_id = r.workflow
        left join contact c on c.contact_id = r.contact
        join associate o on o.associate_id = coalesce(
          (select a.associate_id from associate a
           where not a.deleted and a.associate_id =
             case r.kind when 1 then r.owner when 2 then c.associate_id when 3 then c.supportAssocId end),
          w.associate_id)
      order by o.associate_id
      """;

  private Owners() {}

  /** The owners of the tasks, by their place. */
  static Map<Integer, Owner> of(Writer writer, List<Task> tasks) {
    return read(writer, tasks, SQL);
  }

  /** The same, each until the end of the transaction in nobody else's hands. */
  static Map<Integer, Owner> locked(Writer writer, List<Task> tasks) {
    return read(writer, tasks, SQL + "for no key update of o");
  }

  private static Map<Integer, Owner> read(Writer writer, List<Task> tasks, String sql) {
    List<Row> rows = new ArrayList<>();
    for (Task task : tasks) {
      rows.add(
          task.row()
              .with("n", rows.size())
              .with("kind", kind(task.settings()))
              .with("owner", task.settings().key("owner")));
    }
    Map<Integer, Owner> owners = new HashMap<>();
    for (Object item : writer.read(sql, rows)) {
      Object[] row = (Object[]) item;
      owners.put((Integer) row[0], new Owner((Integer) row[1], (Integer) row[2]));
    }
    return owners;
  }

  /** A step that has no such setting, as CreateSale has none, may name an owner all the same. */
  private static int kind(StepSettings settings) {
    if (settings.text("ownerType").isEmpty() && settings.key("owner").isPresent()) {
      return 1;
    }
    List<String> kinds = List.of("None", "Specified", "OurContact", "OurSupportContact");
    return kinds.stream()
        .filter(kind -> settings.is("ownerType", kinds.indexOf(kind), kind))
        .findFirst()
        .map(kinds::indexOf)
        .orElse(0);
  }
}
