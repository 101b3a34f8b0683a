package org.signalbox.activity.entity;

import java.util.List;
import java.util.stream.Collectors;

/** The statements that write entities. */
final class SaveSql {

  /** {@code ?1} table, {@code ?2} key, {@code ?3} rows. */
  static final String VISIBLE =
      """
      with wanted as (
        select case visibility when 0 then true else false end as forAll,
          case visibility when 2 then id end as forGroupId, case visibility when 1 then id end as forAssocId
        from jsonb_to_recordset(cast(?3 as jsonb)) as w(visibility int, id int)),
      gone as (
        delete from visiblefor v where v.table_name = cast(?1 as text) and v.record_id = ?2
          and not exists (
            select 1 from wanted w where (w.forAll, w.forGroupId, w.forAssocId)
              is not distinct from (v.forAll, v.forGroupId, v.forAssocId)))
      insert into visiblefor (table_name, record_id, forAll, forGroupId, forAssocId)
      select distinct cast(?1 as text), cast(?2 as int), forAll, forGroupId, forAssocId from wanted
      on conflict on constraint visiblefor_key do nothing
      """;

  /**
   * Sets the columns that the changes name. Every save has a stamp of its own to the second, which
   * is as exactly as carriers tell it, so that a later one can be told from it. {@code ?1} key, 2
   * changes, 3 caller, 4 now, 5 correlation, 6 operation.
   */
  private static final String UPDATE =
      """
      with changed as (
        update %1$s a
        set %2$s,
          updated = greatest(cast(?4 as timestamptz),
            date_trunc('second', b.updated) + interval '1 second'),
          updated_associate_id = ?3, updatedCount = a.updatedCount + 1
        from %1$s b cross join lateral jsonb_populate_record(b, cast(?2 as jsonb)) n
        where b.%1$s_id = ?1 and a.%1$s_id = b.%1$s_id
        returning a.%1$s_id as id, to_jsonb(b) as before, to_jsonb(a) as snapshot),
      %3$s
      audited as (
        insert into audit_entry (at, associate_id, operation, correlation_id, table_name, record_id, old, new)
        select cast(?4 as timestamptz), ?3, cast(?6 as text), cast(?5 as uuid), '%1$s', id,
          (select jsonb_object_agg(k, before -> k) from jsonb_object_keys(cast(?2 as jsonb)) k),
          cast(?2 as jsonb)
        from changed)
      insert into outbox (topic, aggregate, aggregate_id, payload, dedup, created_at, available_at)
      select t.topic, '%1$s', c.id,
        jsonb_build_object('Event', t.topic, 'Entity', '%1$s', 'PrimaryKey', c.id,
          'Changes', (select jsonb_agg(k order by k) from jsonb_object_keys(cast(?2 as jsonb)) k)
            || jsonb_build_array('updated', 'updated_associate_id', 'updatedCount'),
          'ChangedByAssociateId', ?3, 'Timestamp', cast(?4 as timestamptz)),
        concat(?5, ':', t.topic, ':', c.id), cast(?4 as timestamptz), cast(?4 as timestamptz)
      from changed c join (%4$s) as t(topic, happened) on t.happened
      """;

  private static final String HISTORY =
      """
      kept as (
        insert into salehist (sale_id, snapshot, at, associate_id)
        select id, snapshot, cast(?4 as timestamptz), ?3 from changed
        returning salehist_id, sale_id),
      shown as (
        insert into visiblefor (table_name, record_id, forAll, forGroupId, forAssocId)
        select 'salehist', k.salehist_id, v.forAll, v.forGroupId, v.forAssocId
        from kept k join visiblefor v on v.table_name = 'sale' and v.record_id = k.sale_id),
      """;

  /** {@code ?1} row, 2 caller, 3 now, 4 correlation, 5 operation; answers the key. */
  private static final String REST_OF_INSERT =
      """
      visible as (
        insert into visiblefor (table_name, record_id, forAll) select '%1$s', id, true from made),
      audited as (
        insert into audit_entry (at, associate_id, operation, correlation_id, table_name, record_id, new)
        select cast(?3 as timestamptz), ?2, cast(?5 as text), cast(?4 as uuid), '%1$s', id, cast(?1 as jsonb)
        from made),
      announced as (
        insert into outbox (topic, aggregate, aggregate_id, payload, dedup, created_at, available_at)
        select '%4$s', '%1$s', id,
          jsonb_build_object('Event', '%4$s', 'Entity', '%1$s', 'PrimaryKey', id, 'Changes', jsonb_build_array(),
            'ChangedByAssociateId', ?2, 'Timestamp', cast(?3 as timestamptz)),
          concat(?4, ':%4$s:', id), cast(?3 as timestamptz), cast(?3 as timestamptz)
        from made)
      select %5$s from made
      """;

  private static final String DOCUMENT =
      """
      renamed as (
        update document d
        set name = coalesce(cast(?2 as jsonb) ->> 'name', d.name),
          header = coalesce(cast(?2 as jsonb) ->> 'header', d.header),
          updated = cast(?4 as timestamptz), updated_associate_id = ?3, updatedCount = d.updatedCount + 1
        where d.appointment_id = ?1),
      """;

  /** Both rows of a document, which name each other. */
  private static final String INSERT_DOCUMENT =
      """
      with keys as (
        select nextval(pg_get_serial_sequence('appointment', 'appointment_id')) as appointment,
          nextval(pg_get_serial_sequence('document', 'document_id')) as document),
      body as (
        insert into document (document_id, appointment_id, name, header, registered, registered_associate_id)
        select k.document, k.appointment, cast(?1 as jsonb) ->> 'name', cast(?1 as jsonb) ->> 'header',
          cast(?3 as timestamptz), ?2
        from keys k),
      made as (
        insert into %1$s (appointment_id, document_id, %2$s, group_idx, registered, registered_associate_id)
        select k.appointment, k.document, %3$s, n.group_idx, cast(?3 as timestamptz), ?2
        from keys k cross join jsonb_populate_record(cast(null as %1$s), cast(?1 as jsonb)) n
        returning document_id, appointment_id as id),
      """;

  private static final String INSERT_PLAIN =
      """
      with made as (
        insert into %1$s (%2$s, group_idx, registered, registered_associate_id)
        select %3$s, n.group_idx, cast(?3 as timestamptz), ?2
        from jsonb_populate_record(cast(null as %1$s), cast(?1 as jsonb)) n
        returning %1$s_id as id),
      """;

  private SaveSql() {}

  static String updateOfAppointment(List<String> columns) {
    return UPDATE.formatted(
        "appointment", assigned(columns), "", "values ('activity.changed', true)");
  }

  static String updateOfSale(List<String> columns) {
    return UPDATE.formatted(
        "sale",
        assigned(columns),
        HISTORY,
        """
        values ('sale.changed', true),
          ('sale.completed', cast(cast(?2 as jsonb) ->> 'done' as int) = 2)""");
  }

  static String updateOfDocument(List<String> columns) {
    return UPDATE.formatted(
        "appointment",
        assigned(columns),
        DOCUMENT,
        "values ('activity.changed', true), ('document.changed', true)");
  }

  static String insert(String table, List<String> columns, String topic) {
    return insert(INSERT_PLAIN, table, columns, topic, "id");
  }

  static String insertOfDocument(List<String> columns) {
    return insert(INSERT_DOCUMENT, "appointment", columns, "document.created", "document_id");
  }

  private static String insert(
      String made, String table, List<String> columns, String topic, String key) {
    return (made + REST_OF_INSERT)
        .formatted(
            table,
            String.join(", ", columns),
            columns.stream().map(column -> "n." + column).collect(Collectors.joining(", ")),
            topic,
            key);
  }

  private static String assigned(List<String> columns) {
    return columns.stream()
        .map(column -> column + " = n." + column)
        .collect(Collectors.joining(", "));
  }
}
