package org.signalbox.activity.entity;

import org.signalbox.activity.RowRights;

/**
 * The statements that read entities: each answers one JSON document for a row, with what its rights
 * hang on and the rows that it links to. Parameters from {@code ?3} on are those of {@link
 * RowRights}.
 */
final class EntitySql {

  private static final String ASSOCIATE =
      """
      (select jsonb_build_object('associate_id', x.associate_id, 'name', x.name,
         'username', x.userName, 'person_id', x.person_id, 'type', x.type,
         'group_idx', x.group_idx, 'deleted', x.deleted,
         'fullname', coalesce((select nullif(concat_ws(' ', p.firstname, p.lastname), '')
           from person p where p.person_id = x.person_id), x.name))
       from associate x where x.associate_id = %s)
      """;

  /** A row of a table without visibility, with what its rights hang on. */
  private static final String OWNED =
      """
      (select jsonb_build_object('row', to_jsonb(l), 'rights', jsonb_build_array(%1$s))
       from (select %2$s as linked) k cross join lateral (%3$s = k.linked) l)
      """;

  private static final String VISIBLE =
      """
      coalesce((
        select jsonb_agg(jsonb_build_object('forall', v.forAll, 'forgroupid', v.forGroupId,
            'forassocid', v.forAssocId, 'name', coalesce(g.name, x.name)) order by v.visiblefor_id)
        from visiblefor v left join usergroup g on g.usergroup_id = v.forGroupId
          left join associate x on x.associate_id = v.forAssocId
        where v.table_name = '%1$s' and v.record_id = l.%1$s_id), '[]')
      """;

  /** What a document has beyond its row among the appointments. */
  private static final String DOCUMENT =
      """
      coalesce((
        select jsonb_build_object('name', d.name, 'header', d.header) from document d
        where d.document_id = l.document_id), '{}')
      """;

  /** What appointments and sales have in common. */
  private static final String LINKS =
      """
        'row', to_jsonb(l) || %7$s,
        'rights', jsonb_build_array(%1$s),
        'visible', %2$s,
        'owner', %3$s,
        'created_by', %4$s,
        'updated_by', %5$s,
        'contact', %8$s,
        'person', %6$s,
        'project', %9$s
      """;

  private static final String LINKED =
      """
      (select jsonb_build_object('row', to_jsonb(l), 'rights', jsonb_build_array(%2$s))
       from %1$s l where l.%1$s_id = k.linked)
      """;

  /** {@code ?1} appointment ids, {@code ?2} document ids. */
  static final String APPOINTMENT =
      RowRights.ROLE_OF_CALLER
          + """
          , locked as materialized (
            select a.* from appointment a
            where a.appointment_id = any(array(
              select unnest(cast(?1 as int[]))
              union all
              select appointment_id from document where document_id = any(cast(?2 as int[]))))
            for no key update)
          select cast(jsonb_build_object(
          """
          + links("appointment")
          + ", 'invited', "
          + person("l.invitedPersonId")
          + ", 'assigned_by', "
          + ASSOCIATE.formatted("l.assignedBy")
          + ", 'mother_owner', "
          + ASSOCIATE.formatted(
              "(select m.associate_id from appointment m where m.appointment_id = l.mother_id)")
          + """
          , 'task', (select to_jsonb(t) from task t where t.task_id = l.task_idx)
          , 'sale',
          """
          + linked("sale")
          + """
          ) as text) from locked l cross join lateral (select l.sale_id as linked) k
          """;

  /** {@code ?1} sale ids, {@code ?2} unused: both statements take the same parameters. */
  static final String SALE =
      RowRights.ROLE_OF_CALLER
          + """
          , locked as materialized (
            select s.* from sale s
            where s.sale_id = any(cast(?1 as int[])) and cast(?2 as text) is not null
            for no key update)
          select cast(jsonb_build_object(
          """
          + links("sale")
          + ", 'appointment', "
          + linked("appointment")
          + ") as text) from locked l cross join lateral (select l.nddAppointment_id as linked) k";

  /** A row that is still to be made, of the owner {@code ?1}; {@code ?2} is unused. */
  static String newRow(String table) {
    return RowRights.ROLE_OF_CALLER
        + """
        select cast(jsonb_build_object('row', to_jsonb(l), 'visible', jsonb_build_array(),
          'rights', jsonb_build_array(%1$s), 'owner', %2$s) as text)
        from (
          select 0 as %3$s_id, x.associate_id, x.group_idx from associate x
          where x.associate_id = any(cast(?1 as int[])) and cast(?2 as text) is not null and not x.deleted) l
        """
            .formatted(RowRights.columns(table), ASSOCIATE.formatted("l.associate_id"), table);
  }

  /**
   * The rows that a save is to link to, under the columns that hold their keys. {@code ?1} keys,
   * {@code ?2} to whom it is to be visible.
   */
  static final String TARGETS =
      RowRights.ROLE_OF_CALLER
          + """
          select cast(jsonb_build_object(
            'task_idx', (select to_jsonb(x) from task x where x.task_id = t.task_idx),
            'associate_id', (
              select jsonb_build_object('associate_id', x.associate_id) from associate x
              where x.associate_id = t.associate_id and not x.deleted),
            'unknown_viewers', exists (
              select 1 from jsonb_to_recordset(cast(?2 as jsonb)) as w(visibility int, id int)
              where (w.visibility = 1 and w.id not in (select associate_id from associate))
                or (w.visibility = 2 and w.id not in (select usergroup_id from usergroup))),
            'contact_id',
          """
          + contact("t.contact_id")
          + ", 'project_id', "
          + project("t.project_id")
          + ", 'person_id', "
          + person("t.person_id")
          + ", 'sale_id', "
          + linked("sale")
          + """
          ) as text)
          from jsonb_to_record(cast(?1 as jsonb)) as t(contact_id int, person_id int, project_id int,
            sale_id int, task_idx int, associate_id int)
          cross join lateral (select t.sale_id as linked) k
          """;

  private EntitySql() {}

  private static String links(String table) {
    return LINKS.formatted(
        RowRights.columns(table),
        VISIBLE.formatted(table),
        ASSOCIATE.formatted("l.associate_id"),
        ASSOCIATE.formatted("l.registered_associate_id"),
        ASSOCIATE.formatted("l.updated_associate_id"),
        person("l.person_id"),
        table.equals("appointment") ? DOCUMENT : "'{}'",
        contact("l.contact_id"),
        project("l.project_id"));
  }

  private static String contact(String key) {
    return owned("contact", key, "select c.* from contact c where c.contact_id");
  }

  private static String project(String key) {
    return owned("project", key, "select p.* from project p where p.project_id");
  }

  /** A person is of the owner of the company. */
  private static String person(String key) {
    return owned(
        "person",
        key,
        """
        select p.*, c.associate_id, c.group_idx
        from person p left join contact c on c.contact_id = p.contact_id where p.person_id""");
  }

  private static String owned(String table, String key, String rows) {
    return OWNED.formatted(RowRights.columnsOfVisible(table), key, rows);
  }

  private static String linked(String table) {
    return LINKED.formatted(table, RowRights.columns(table));
  }
}
