-- What the passes of the engine need: a way to the runs that are due, the columns of the records that steps
-- make, the queues of distribution, and the figures of a flow.

-- Due runs of one flow, the longest waiting first. A run that waits for an action for ever is not among them.
drop index workflow_instance_due;
create index workflow_instance_due on workflow_instance
  (workflow_id, coalesce(wait_until, step_started, timestamptz '-infinity'), workflow_instance_id)
  where status = 2 and (wait_until is not null or step_level <> 1);
create index workflow_instance_idle on workflow_instance (registered) where status = 1;
create index person_mobile on person (mobile) where mobile is not null;

-- + The flow that proposed the person, so that flows which lead into each other are found out.
alter table workflow_instance
  add proposed_by_workflow_id int references workflow on delete set null;
create index workflow_instance_proposed_by on workflow_instance (proposed_by_workflow_id)
  where proposed_by_workflow_id is not null;

alter table appointment add agenda text not null default '';
alter table sale
  add currency_idx int,
  add rank_idx int,                                                                     -- the stage
  add source_idx int,
  add description text not null default '';
alter table ticket
  add contact_id int references contact,
  add owned_by int references associate,
  add ticket_type_id int,
  add category int,
  add priority int,
  add ticket_status int;
create index ticket_contact on ticket (contact_id) where contact_id is not null;
create index ticket_owner on ticket (owned_by) where owned_by is not null;
alter table ej_message add body text not null default '';

-- + Whose turn it is in a step that distributes people to owners.
create table distribute_queue (
  workflow_step_id int primary key references workflow_step on delete cascade,
  position bigint not null default 0 check (position >= 0));

---------------------------------------------------------------------------------------------------
-- + How many runs of a flow have which status. Every statement adds what it changed as rows of its own,
-- so that nobody waits for anybody; the engine adds them up from time to time.
---------------------------------------------------------------------------------------------------

create table workflow_figure (
  workflow_id int not null references workflow on delete cascade,
  status smallint not null check (status between 1 and 6),
  reason text not null default '',
  people bigint not null);
create index workflow_figure_flow on workflow_figure (workflow_id, status, reason);

insert into workflow_figure (workflow_id, status, reason, people)
  select workflow_id, status, coalesce(dropout_reason, ''), count(*) from workflow_instance group by 1, 2, 3;

create function workflow_figure_inserted() returns trigger language plpgsql as $$
begin
  insert into workflow_figure (workflow_id, status, reason, people)
    select workflow_id, status, coalesce(dropout_reason, ''), count(*) from added group by 1, 2, 3;
  return null;
end
$$;

create function workflow_figure_updated() returns trigger language plpgsql as $$
begin
  insert into workflow_figure (workflow_id, status, reason, people)
    select workflow_id, status, reason, sum(people)
    from (
      select workflow_id, status, coalesce(dropout_reason, '') as reason, 1 as people from added
      union all
      select workflow_id, status, coalesce(dropout_reason, ''), -1 from gone) c
    group by 1, 2, 3 having sum(people) <> 0;
  return null;
end
$$;

-- A flow that is deleted takes its figures with it.
create function workflow_figure_deleted() returns trigger language plpgsql as $$
begin
  insert into workflow_figure (workflow_id, status, reason, people)
    select g.workflow_id, g.status, coalesce(g.dropout_reason, ''), -count(*)
    from gone g join workflow w on w.workflow_id = g.workflow_id group by 1, 2, 3;
  return null;
end
$$;

create trigger workflow_figure_inserted after insert on workflow_instance
  referencing new table as added for each statement execute function workflow_figure_inserted();
create trigger workflow_figure_updated after update on workflow_instance
  referencing old table as gone new table as added for each statement execute function workflow_figure_updated();
create trigger workflow_figure_deleted after delete on workflow_instance
  referencing old table as gone for each statement execute function workflow_figure_deleted();

-- + Who ended with success outside a pass, by an event or as the flow was resumed, and is still to be
-- proposed to the flow behind: a pass does it, because that flow must be locked before people are.
create table workflow_proposal (
  workflow_instance_id int primary key references workflow_instance on delete cascade,
  workflow_id int not null references workflow on delete cascade);
create index workflow_proposal_flow on workflow_proposal (workflow_id);
