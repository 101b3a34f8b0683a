package org.signalbox.workflow.definition;

/**
 * The statements of a save, each once for a whole flow. In all of them {@code ?1} are rows as JSON,
 * {@code ?2} is the flow, {@code ?3} now and {@code ?4} the caller, as far as they occur.
 */
final class SaveSql {

  /** Keys are given one after the other, so that both halves of a flow get the same one. */
  static final String QUEUE = "select cast(pg_advisory_xact_lock(1365339745) as text)";

  /** A key that is free in both tables, whatever an import brought. */
  static final String NEXT_FLOW =
      """
      select cast(case
        when exists (select 1 from workflow where workflow_id = n.id)
          or exists (select 1 from email_flow where email_flow_id = n.id)
        then setval(n.name, greatest((select max(workflow_id) from workflow),
          (select max(email_flow_id) from email_flow)) + 1)
        else n.id end as int)
      from (select nextval(s.name) as id, s.name
        from (select cast(pg_get_serial_sequence('workflow', 'workflow_id') as regclass) as name) s) n
      """;

  static final String CREATE_FLOW =
      """
      insert into workflow (workflow_id, name, associate_id, group_id, registered, registered_associate_id)
      select ?2, 'new', a.associate_id, a.group_idx, cast(?3 as timestamptz), ?4
      from associate a where a.associate_id = cast(?1 as int)
      """;

  static final String CREATE_EMAIL_FLOW =
      """
      insert into email_flow (email_flow_id, workflow_id, registered, registered_associate_id)
      values (?2, ?2, cast(?3 as timestamptz), ?4)
      """;

  static final String FLOW =
      """
      with c as (
        select * from jsonb_to_record(cast(?1 as jsonb)) as c(
          name text, description text, owner int, once boolean, jump boolean, for_all boolean,
          use_start boolean, starts text, use_end boolean, ends text, zone int, exit int, success int,
          filter jsonb, shipment_type int, override boolean, folder int, from_type int, from_name text,
          from_addr text, reply_to_type int, reply_to_addr text, reply_to_name text, sms_sender text,
          use_timeframe boolean, days int, opens time, closes time, analytics boolean, ga_source text,
          ga_campaign text, otherwise text)),
      saved as (
        update workflow w
        set name = c.name, description = coalesce(c.description, ''),
          associate_id = coalesce(c.owner, w.associate_id), start_only_once = c.once,
          jump_to_finish = c.jump, visible_for_all = coalesce(c.for_all, w.visible_for_all),
          use_workflow_start = c.use_start,
          workflow_start = cast(c.starts as timestamp) at time zone coalesce(z.iana, c.otherwise),
          use_enrollment_end = c.use_end,
          enrollment_end = cast(c.ends as timestamp) at time zone coalesce(z.iana, c.otherwise),
          tzLocationId = z.tzlocation_id, exit_flow_id = c.exit, exit_success_flow_id = c.success,
          filter = c.filter,
          definition_saved = s.at, updated = s.at, updated_associate_id = ?4,
          updatedCount = o.updatedCount + 1
        from c
          join workflow o on o.workflow_id = ?2
          left join tzlocation z on z.tzlocation_id = c.zone,
          lateral (select greatest(date_trunc('milliseconds', cast(?3 as timestamptz)),
            o.definition_saved + interval '1 millisecond') as at) s
        where w.workflow_id = o.workflow_id)
      update email_flow e
      set shipment_type_id = c.shipment_type, override_consent_subscription = c.override,
        hierarchy_id = c.folder, from_type = c.from_type, from_name = c.from_name,
        from_addr = c.from_addr, reply_to_type = c.reply_to_type, reply_to_addr = c.reply_to_addr,
        reply_to_name = c.reply_to_name, sms_sender = c.sms_sender, use_timeframe = c.use_timeframe,
        selected_days = c.days, timeframe_start = c.opens, timeframe_end = c.closes,
        use_google_analytics = c.analytics, ga_source = c.ga_source, ga_campaign = c.ga_campaign,
        updated = cast(?3 as timestamptz), updated_associate_id = ?4, updatedCount = e.updatedCount + 1
      from c where e.workflow_id = ?2
      """;

  static final String VISIBLE_FOR =
      """
      with c as (
        select distinct associate, usergroup
        from jsonb_to_recordset(cast(?1 as jsonb)) as c(associate int, usergroup int)),
      gone as (
        delete from workflow_visible_for v where v.workflow_id = ?2 and not exists (
          select 1 from c where c.associate is not distinct from v.associate_id
            and c.usergroup is not distinct from v.usergroup_id))
      insert into workflow_visible_for (workflow_id, associate_id, usergroup_id)
      select ?2, associate, usergroup from c on conflict do nothing
      """;

  static final String REMOVE_FROM =
      """
      with gone as (
        delete from workflow_remove_from
        where workflow_id = ?2 and other_workflow_id <> all(cast(?1 as int[])))
      insert into workflow_remove_from (workflow_id, other_workflow_id)
      select distinct ?2, id from unnest(cast(?1 as int[])) as c(id) on conflict do nothing
      """;

  static final String BLOCK_LISTS =
      """
      with gone as (
        delete from workflow_block_list
        where workflow_id = ?2 and selection_id <> all(cast(?1 as int[])))
      insert into workflow_block_list (workflow_id, selection_id)
      select distinct ?2, id from unnest(cast(?1 as int[])) as c(id) on conflict do nothing
      """;

  /** Moves on sequences that rows with keys of their own have overtaken, as an import may. */
  static final String CATCH_UP =
      """
      select count(setval(t.sequence, t.top))
      from (values
        (cast(pg_get_serial_sequence('workflow_step', 'workflow_step_id') as regclass),
          (select max(workflow_step_id) from workflow_step)),
        (cast(pg_get_serial_sequence('workflow_step_option', 'workflow_step_option_id') as regclass),
          (select max(workflow_step_option_id) from workflow_step_option)),
        (cast(pg_get_serial_sequence('workflow_wait_for_action', 'workflow_wait_for_action_id') as regclass),
          (select max(workflow_wait_for_action_id) from workflow_wait_for_action)),
        (cast(pg_get_serial_sequence('workflow_trigger', 'workflow_trigger_id') as regclass),
          (select max(workflow_trigger_id) from workflow_trigger)),
        (cast(pg_get_serial_sequence('workflow_goal', 'workflow_goal_id') as regclass),
          (select max(workflow_goal_id) from workflow_goal))) as t(sequence, top)
      where t.top > coalesce(pg_sequence_last_value(t.sequence), 0)
      """;

  /** Keys for new parts, by table. {@code ?1} an object of how many. */
  static final String KEYS =
      """
      select cast(jsonb_object_agg(n.part, to_jsonb(array(
        select nextval(t.sequence) from generate_series(1, cast(n.count as int))))) as text)
      from jsonb_each_text(cast(?1 as jsonb)) as n(part, count)
        join (values
          ('step', pg_get_serial_sequence('workflow_step', 'workflow_step_id')),
          ('option', pg_get_serial_sequence('workflow_step_option', 'workflow_step_option_id')),
          ('action', pg_get_serial_sequence('workflow_wait_for_action', 'workflow_wait_for_action_id')),
          ('trigger', pg_get_serial_sequence('workflow_trigger', 'workflow_trigger_id')),
          ('goal', pg_get_serial_sequence('workflow_goal', 'workflow_goal_id'))) as t(part, sequence)
          on t.part = n.part
      """;

  /** People whose step is gone; {@code next} is null where they are at the end. */
  static final String MOVE_PEOPLE =
      """
      update workflow_instance i
      set current_step = c.next, step_started = cast(?3 as timestamptz), step_level = 0,
        wait_until = null, updated = cast(?3 as timestamptz), updated_associate_id = ?4,
        updatedCount = i.updatedCount + 1
      from jsonb_to_recordset(cast(?1 as jsonb)) as c(step int, next int)
      where i.workflow_id = ?2 and i.status in (1, 2) and i.current_step = c.step
      """;

  static final String UNLINK_ROOT = "delete from workflow_root_step_link where workflow_id = ?2";

  static final String UNLINK_OPTIONS =
      """
      delete from workflow_step_option_link l using workflow_step s
      where s.workflow_step_id = l.workflow_step_id and s.workflow_id = ?2
      """;

  /** {@code ?1} the parts that stay, an object of arrays; what is below a part goes with it. */
  static final String DROP =
      """
      with c as (
        select * from jsonb_to_record(cast(?1 as jsonb)) as c(
          step int[], option int[], action int[], trigger int[], goal int[])),
      own as (select workflow_step_id from workflow_step where workflow_id = ?2),
      triggers as (
        delete from workflow_trigger t using c
        where t.workflow_id = ?2 and t.workflow_trigger_id <> all(c.trigger)),
      goals as (
        delete from workflow_goal g using c
        where g.workflow_id = ?2 and g.workflow_goal_id <> all(c.goal)),
      actions as (
        delete from workflow_wait_for_action a using c, own
        where a.workflow_step_id = own.workflow_step_id
          and a.workflow_wait_for_action_id <> all(c.action)),
      options as (
        delete from workflow_step_option o using c, own
        where o.workflow_step_id = own.workflow_step_id
          and o.workflow_step_option_id <> all(c.option))
      delete from workflow_step s using c
      where s.workflow_id = ?2 and s.workflow_step_id <> all(c.step)
      """;

  static final String STEPS =
      """
      insert into workflow_step as s
        (workflow_step_id, workflow_id, step_type, settings, registered, registered_associate_id)
      select c.id, ?2, c.type, c.settings, cast(?3 as timestamptz), ?4
      from jsonb_to_recordset(cast(?1 as jsonb)) as c(id int, type int, settings jsonb)
      on conflict (workflow_step_id) do update
      set step_type = excluded.step_type, settings = excluded.settings,
        updated = excluded.registered, updated_associate_id = excluded.registered_associate_id,
        updatedCount = s.updatedCount + 1
      where (s.step_type, s.settings) is distinct from (excluded.step_type, excluded.settings)
      """;

  /** Of two branches that change places as the one for everyone else, the one that was is first. */
  static final String OPTIONS =
      """
      insert into workflow_step_option as o
        (workflow_step_option_id, workflow_step_id, option_type, name, Rank, key_id, criteria, is_default,
         registered, registered_associate_id)
      select c.id, c.step, c.type, c.name, c.rank, c.key, c.criteria, c.other,
        cast(?3 as timestamptz), ?4
      from jsonb_to_recordset(cast(?1 as jsonb)) as c(id int, step int, type int, name text, rank int,
        key int, criteria jsonb, other boolean)
      order by c.other, c.id
      on conflict (workflow_step_option_id) do update
      set workflow_step_id = excluded.workflow_step_id, option_type = excluded.option_type,
        name = excluded.name, Rank = excluded.Rank, key_id = excluded.key_id,
        criteria = excluded.criteria, is_default = excluded.is_default,
        updated = excluded.registered, updated_associate_id = excluded.registered_associate_id,
        updatedCount = o.updatedCount + 1
      where (o.workflow_step_id, o.option_type, o.name, o.Rank, o.key_id, o.criteria, o.is_default)
        is distinct from (excluded.workflow_step_id, excluded.option_type, excluded.name,
          excluded.Rank, excluded.key_id, excluded.criteria, excluded.is_default)
      """;

  /** Lines; {@code option} is 0 on the main one. */
  static final String LINK =
      """
      with c as (
        select * from jsonb_to_recordset(cast(?1 as jsonb)) as c(id int, option int, rank int)),
      root as (
        insert into workflow_root_step_link
          (workflow_id, workflow_step_id, Rank, registered, registered_associate_id)
        select ?2, c.id, c.rank, cast(?3 as timestamptz), ?4 from c where c.option = 0)
      insert into workflow_step_option_link
        (workflow_step_option_id, workflow_step_id, Rank, registered, registered_associate_id)
      select c.option, c.id, c.rank, cast(?3 as timestamptz), ?4 from c where c.option <> 0
      """;

  static final String ACTIONS =
      """
      insert into workflow_wait_for_action as a
        (workflow_wait_for_action_id, workflow_step_id, ActionType, key_id, Rank, criteria,
         registered, registered_associate_id)
      select c.id, c.step, c.type, c.key, c.rank, c.criteria, cast(?3 as timestamptz), ?4
      from jsonb_to_recordset(cast(?1 as jsonb)) as c(id int, step int, type int, key int, rank int,
        criteria jsonb)
      on conflict (workflow_wait_for_action_id) do update
      set workflow_step_id = excluded.workflow_step_id, ActionType = excluded.ActionType,
        key_id = excluded.key_id, Rank = excluded.Rank, criteria = excluded.criteria,
        updated = excluded.registered, updated_associate_id = excluded.registered_associate_id,
        updatedCount = a.updatedCount + 1
      where (a.workflow_step_id, a.ActionType, a.key_id, a.Rank, a.criteria) is distinct from
        (excluded.workflow_step_id, excluded.ActionType, excluded.key_id, excluded.Rank,
         excluded.criteria)
      """;

  /** {@code trigger} or {@code goal} stands for {@code %1$s}. */
  static final String TESTS =
      """
      insert into workflow_%1$s as t
        (workflow_%1$s_id, workflow_id, %1$s_type, key_id, criteria, registered, registered_associate_id)
      select c.id, ?2, c.type, c.key, c.criteria, cast(?3 as timestamptz), ?4
      from jsonb_to_recordset(cast(?1 as jsonb)) as c(id int, type int, key int, criteria jsonb)
      on conflict (workflow_%1$s_id) do update
      set %1$s_type = excluded.%1$s_type, key_id = excluded.key_id, criteria = excluded.criteria,
        updated = excluded.registered, updated_associate_id = excluded.registered_associate_id,
        updatedCount = t.updatedCount + 1
      where (t.%1$s_type, t.key_id, t.criteria) is distinct from
        (excluded.%1$s_type, excluded.key_id, excluded.criteria)
      """;

  private SaveSql() {}
}
