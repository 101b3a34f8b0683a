-- Pages of a flow's participants, by status and key. The key as a sum, which the primary key does not have in order:
-- the planner would read pages by that, through all participants of other statuses.
drop index workflow_instance_workflow;
create index workflow_instance_workflow on workflow_instance (workflow_id, status, (workflow_instance_id + 0));
-- + Participants whose step failed and is tried again.
create index workflow_instance_failing on workflow_instance (workflow_instance_id)
  where status = 2 and attempts > 0;

-- As the vendor numbers it: 3 is submitted and not yet processed, 4 is processed. What came before this
-- column was signalled by whoever took it in.
alter table form_submission
  add status smallint not null default 4 constraint form_submission_status_check check (status between 0 and 5);
alter table form_submission alter status set default 3;
create index form_submission_submitted on form_submission (form_submission_id) where status = 3;

-- What content is called among its maker's; the subject is what its readers see.
alter table s_message add description varchar(255) not null default '';
