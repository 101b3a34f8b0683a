package org.signalbox.workflow.pass;

import java.util.List;

/**
 * Gives companies to owners in turn (domain.md 6.2: DistributeToOwner). Whose turn it is stands in
 * a row for each step, which the batch has locked.
 */
final class Distribution {

  /** Owners are the associates and the members of the groups, in the order of the queue. */
  private static final String SQL =
      """
      with work as (
        select * from jsonb_to_recordset(cast(?1 as jsonb)) as w(run int, step int, contact int,
          unassigned boolean, associates jsonb, groups jsonb, queue jsonb, fallback int)),
      steps as (select distinct on (step) * from work order by step),
      owners as (
        select s.step, a.associate_id,
          row_number() over (partition by s.step order by q.place nulls last, a.associate_id) - 1 as turn,
          count(*) over (partition by s.step) as owners
        from steps s
          join associate a on not a.deleted and (s.associates @> to_jsonb(a.associate_id)
            or s.groups @> to_jsonb(a.group_idx)
            or exists (select 1 from usergrouplink g
              where g.assoc_id = a.associate_id and s.groups @> to_jsonb(g.usergroup_id)
                and coalesce(g.validFrom, '-infinity') <= cast(?2 as timestamptz)
                and coalesce(g.validTo, 'infinity') > cast(?2 as timestamptz)))
          left join lateral (
            select min(e.place) as place from jsonb_array_elements(s.queue) with ordinality as e(owner, place)
            where e.owner = to_jsonb(a.associate_id)) q on true),
      takers as (
        select w.step, w.contact, row_number() over (partition by w.step order by min(w.run)) - 1 as turn
        from work w join contact c on c.contact_id = w.contact
        where not w.unassigned or c.associate_id is null
        group by w.step, w.contact),
      given as (
        select t.step, t.contact, coalesce(o.associate_id, f.associate_id) as owner, o.owners
        from takers t
          join steps s on s.step = t.step
          join distribute_queue q on q.workflow_step_id = t.step
          left join owners o
            on o.step = t.step and o.turn = (q.position + t.turn) % o.owners
          left join associate f on f.associate_id = s.fallback and not f.deleted),
      turned as (
        update distribute_queue q set position = q.position + g.taken
        from (select step, count(owners) as taken from given group by step) g
        where q.workflow_step_id = g.step)
      update contact c
      set associate_id = g.owner, updated = cast(?2 as timestamptz), updated_associate_id = ?3,
        updatedCount = c.updatedCount + 1
      from (select distinct on (contact) contact, owner from given where owner is not null
        order by contact, step desc) g
      where c.contact_id = g.contact
      """;

  private Distribution() {}

  static void write(Writer writer, List<Task> tasks) {
    writer.write(
        SQL,
        tasks.stream()
            .filter(task -> task.contactId().isPresent())
            .map(Distribution::row)
            .toList());
  }

  private static Row row(Task task) {
    List<?> associates = task.settings().list("associates");
    List<?> groups = task.settings().list("userGroups");
    List<?> queue = task.settings().list("distributeQueue");
    return task.row()
        .with("unassigned", task.settings().flag("onlyToUnassigned"))
        .with("associates", associates.isEmpty() && groups.isEmpty() ? queue : associates)
        .with("groups", groups)
        .with("queue", queue)
        .with("fallback", task.settings().key("defaultAssociate"));
  }
}
