-- Pages of a flow's trail, in the order of things. The key leads with the run now, by which lines are found and go
-- with it: the index on the number alone found nothing, and a line costs two entries as before. The flow of a run
-- never changes, so the line needs no reference of its own to it.
alter table workflow_instance_log add workflow_id int;
update workflow_instance_log l set workflow_id = i.workflow_id
  from workflow_instance i where i.workflow_instance_id = l.workflow_instance_id;
alter table workflow_instance_log
  alter workflow_id set not null,
  drop constraint workflow_instance_log_pkey,
  add primary key (workflow_instance_id, id);
drop index workflow_instance_log_instance;
create index workflow_instance_log_flow on workflow_instance_log (workflow_id, id);
