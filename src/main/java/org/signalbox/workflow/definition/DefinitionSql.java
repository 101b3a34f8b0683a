package org.signalbox.workflow.definition;

/** The statements that read definitions, each for a whole flow. */
final class DefinitionSql {

  private static final String ASSOCIATE =
      """
      (select jsonb_build_object('AssociateId', a.associate_id, 'Name', a.name,
         'PersonId', coalesce(a.person_id, 0), 'GroupIdx', a.group_idx, 'Deleted', a.deleted,
         'Type', case when a.type between 0 and 4 then a.type else 5 end, 'UserName', a.userName,
         'FullName', coalesce(concat_ws(' ', p.firstname, p.lastname), ''))
       from associate a left join person p on p.person_id = a.person_id
       where a.associate_id = %s)
      """;

  private static final String STAMP =
      "coalesce(to_char(%s at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"'), '')";

  private static final String LOCAL =
      "coalesce(to_char(%s at time zone coalesce(z.iana, ?2), 'YYYY-MM-DD\"T\"HH24:MI:SS.US'), '')";

  private static final String OPTIONS =
      """
      select jsonb_agg(jsonb_build_object('OptionType', o.option_type, 'WorkflowStepOptionId',
        o.workflow_step_option_id, 'WorkflowStepId', o.workflow_step_id, 'WorkflowId', w.workflow_id,
        'Name', o.name, 'Rank', o.Rank, 'FormId', coalesce(o.key_id, 0), 'LinkId', coalesce(o.key_id, 0),
        'ProjectId', coalesce(o.key_id, 0), 'SelectionId', coalesce(o.key_id, 0),
        'RestrictionGroups', o.criteria) order by o.Rank)
      from workflow_step_option o where o.workflow_step_id = s.workflow_step_id
      """;

  private static final String ACTIONS =
      """
      select jsonb_agg(jsonb_build_object('WorkflowWaitForActionId', a.workflow_wait_for_action_id,
        'WorkflowStepId', a.workflow_step_id, 'WorkflowId', w.workflow_id, 'Rank', a.Rank,
        'ActionType', a.ActionType, 'Key', a.key_id, 'RestrictionGroups', a.criteria) order by a.Rank)
      from workflow_wait_for_action a where a.workflow_step_id = s.workflow_step_id
      """;

  /** {@code Step}s of every line at once; {@code Option} is the branch a step is in. */
  private static final String STEPS =
      """
      select jsonb_agg(jsonb_build_object('Option', coalesce(b.workflow_step_option_id, 0),
        'Settings', s.settings, 'Members', jsonb_build_object(
          'WorkflowStepId', s.workflow_step_id, 'WorkflowId', w.workflow_id, 'StepType', s.step_type,
          'Rank', coalesce(r.Rank, b.Rank)),
        'Type', s.step_type, 'Actions', (
      """
          + ACTIONS
          + "), 'Options', ("
          + OPTIONS
          + """
            )) order by coalesce(r.Rank, b.Rank))
          from workflow_step s
            left join workflow_root_step_link r on r.workflow_step_id = s.workflow_step_id
            left join workflow_step_option_link b on b.workflow_step_id = s.workflow_step_id
          where s.workflow_id = w.workflow_id
          """;

  private static final String VISIBLE_FOR =
      """
      select jsonb_agg(jsonb_build_object('VisibleId', v.id, 'Visibility', v.kind, 'DisplayValue', v.name)
        order by v.kind, v.id)
      from (
        select 0 as kind, 0 as id, '' as name where w.visible_for_all
        union all
        select 1, v.associate_id, a.name from workflow_visible_for v
          join associate a on a.associate_id = v.associate_id where v.workflow_id = w.workflow_id
        union all
        select 2, v.usergroup_id, g.name from workflow_visible_for v
          join usergroup g on g.usergroup_id = v.usergroup_id where v.workflow_id = w.workflow_id) v
      """;

  private static final String CONTENT =
      """
      select jsonb_agg(jsonb_build_object(
        'WorkflowContentType', case when l.s_message_id is not null then 1
          when l.form_id is not null then 2 else 3 end,
        'Id', coalesce(l.s_message_id, l.form_id, l.s_link_id),
        'Actions', exists (select 1 from workflow_wait_for_action a
          join workflow_step s on s.workflow_step_id = a.workflow_step_id
          where s.workflow_id = w.workflow_id and (a.ActionType, a.key_id) in
            ((1, coalesce(l.s_link_id, 0)), (2, coalesce(l.form_id, 0)))))
        order by l.email_flow_content_link_id)
      from email_flow_content_link l where l.email_flow_id = e.email_flow_id
      """;

  /** The whole flow as one document. {@code ?1} flow, {@code ?2} zone of flows without one. */
  static final String FLOW =
      """
      select cast(jsonb_build_object(
        'EmailFlowId', e.email_flow_id, 'Name', w.name, 'Description', w.description,
        'Status', w.status, 'JumpToFinish', w.jump_to_finish, 'StartOnlyOnce', w.start_only_once,
        'OverrideConsentSubscription', e.override_consent_subscription, 'FromType', e.from_type,
        'FromName', e.from_name, 'FromAddr', e.from_addr, 'ReplyToType', e.reply_to_type,
        'ReplyToAddr', e.reply_to_addr, 'ReplyToName', e.reply_to_name, 'SmsSender', e.sms_sender,
        'UseGoogleAnalytics', e.use_google_analytics, 'GaSource', e.ga_source,
        'GaCampaign', e.ga_campaign, 'UseTimeframe', e.use_timeframe)
      || jsonb_build_object(
        'SelectedDays', e.selected_days, 'TimeframeStart', e.timeframe_start,
        'TimeframeEnd', e.timeframe_end, 'UseWorkflowStart', w.use_workflow_start,
        'WorkflowStart',\
      """
          + LOCAL.formatted("w.workflow_start")
          + ", 'UseEnrollmentEnd', w.use_enrollment_end, 'EnrollmentEnd', "
          + LOCAL.formatted("w.enrollment_end")
          + """
          , 'RemoveFromFlows', (select jsonb_agg(r.other_workflow_id order by r.other_workflow_id)
            from workflow_remove_from r where r.workflow_id = w.workflow_id),
          'TzLocation', jsonb_build_object('TZLocationID', coalesce(z.tzlocation_id, 0),
            'Name', coalesce(z.name, ''), 'TZLocationCode', coalesce(z.locationCode, ''),
            'TZLocationCities', '', 'IsoNumber', 0),
          'Folder', jsonb_build_object('HierarchyId', coalesce(e.hierarchy_id, 0), 'Domain', 'EmailFlows',
            'Registered', '0001-01-01T00:00:00', 'Updated', '0001-01-01T00:00:00'),
          'ShipmentType', case when e.shipment_type_id is not null
            then jsonb_build_object('Id', e.shipment_type_id) end,
          'Filter', jsonb_build_object('RestrictionGroups', w.filter),
          'BlockLists', (select jsonb_agg(b.selection_id order by b.selection_id)
            from workflow_block_list b where b.workflow_id = w.workflow_id),
          'ExitFlowId', coalesce(w.exit_flow_id, 0),
          'ExitSuccessFlowId', coalesce(w.exit_success_flow_id, 0), 'Associate',\
          """
          + ASSOCIATE.formatted("w.associate_id")
          + ", 'CreatedBy', "
          + ASSOCIATE.formatted("w.registered_associate_id")
          + ", 'UpdatedBy', "
          + ASSOCIATE.formatted("w.updated_associate_id")
          + ", 'CreatedDate', "
          + STAMP.formatted("w.registered")
          + ", 'UpdatedDate', "
          + STAMP.formatted("w.updated")
          + ", 'VisibleFor', ("
          + VISIBLE_FOR
          + "), 'ContentInfo', ("
          + CONTENT
          + "), 'Steps', ("
          + STEPS
          + """
            ), 'Triggers', (
              select jsonb_agg(jsonb_build_object('WorkflowTriggerId', t.workflow_trigger_id,
                'WorkflowId', w.workflow_id, 'TriggerType', t.trigger_type, 'Key', coalesce(t.key_id, 0),
                'RestrictionGroups', t.criteria) order by t.workflow_trigger_id)
              from workflow_trigger t where t.workflow_id = w.workflow_id),
            'Goals', (
              select jsonb_agg(jsonb_build_object('WorkflowGoalId', g.workflow_goal_id,
                'WorkflowId', w.workflow_id, 'GoalType', g.goal_type, 'Key', coalesce(g.key_id, 0),
                'RestrictionGroups', g.criteria) order by g.workflow_goal_id)
              from workflow_goal g where g.workflow_id = w.workflow_id)) as text)
          from workflow w
            join email_flow e on e.workflow_id = w.workflow_id
            left join tzlocation z on z.tzlocation_id = w.tzLocationId
          where w.workflow_id = ?1
          """;

  /** The owner of a new flow. {@code ?1} associate. */
  static final String OWNER = "select cast(" + ASSOCIATE.formatted("?1") + " as text)";

  /** The flow of a part. {@code ?1} key. */
  static final String FLOW_OF_STEP =
      "select workflow_id from workflow_step where workflow_step_id = ?1";

  static final String FLOW_OF_OPTION =
      """
      select s.workflow_id
      from workflow_step_option o join workflow_step s on s.workflow_step_id = o.workflow_step_id
      where o.workflow_step_option_id = ?1
      """;

  static final String FLOW_OF_TRIGGER =
      "select workflow_id from workflow_trigger where workflow_trigger_id = ?1";

  static final String FLOW_OF_GOAL =
      "select workflow_id from workflow_goal where workflow_goal_id = ?1";

  static final String FLOW_OF_ACTION =
      """
      select s.workflow_id
      from workflow_wait_for_action a join workflow_step s on s.workflow_step_id = a.workflow_step_id
      where a.workflow_wait_for_action_id = ?1
      """;

  private DefinitionSql() {}
}
