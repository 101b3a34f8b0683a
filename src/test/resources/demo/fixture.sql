-- The fixture of wire-contract 13.1: what the conformance cases start from. Its keys are below 1000,
-- those of the demo data around it above; 424242 and 999999 are nobody's.

insert into usergroup (usergroup_id, name) values (1, 'Management'), (2, 'Sales');

insert into role (role_id, name, roleType) values
  (1, 'Administrator', 0), (2, 'Salesperson', 0), (3, 'Read only', 0), (4, 'External', 1);

insert into functionright (functionright_id, code, name) values
  (1, 'flow-administrator', 'Flow administrator'),
  (2, 'edit-flow-content', 'Can edit flow content'),
  (3, 'send-event', 'Can signal workflow events'),
  (4, 'import-data', 'Can import and export data');

insert into functionrightrolelink (role_id, functionright_id) values
  (1, 1), (1, 2), (1, 3), (1, 4), (2, 2);

-- Administrators may do everything; salespeople change what is theirs or their group's.
insert into dataright (role_id, table_name, relationToOwner, crud)
select role, table_name, relation,
  case
    when role = 1 then 'CRUD'
    when role = 3 then 'R'
    when relation = 0 then 'CRUD'
    when relation = 1 then 'CRU'
    else 'R'
  end
from generate_series(1, 3) role,
  unnest(array['appointment', 'sale', 'workflow', 'selection', 'project', 'contact', 'person'])
    table_name,
  generate_series(0, 3) relation;
insert into dataright (role_id, table_name, relationToOwner, crud)
select 4, table_name, relation, 'R'
from unnest(array['appointment', 'sale']) table_name, generate_series(6, 7) relation;

insert into associate (associate_id, name, group_idx, tzLocationId) values
  (1, 'tje0', 1, 261), (2, 'ro', 2, 140);
insert into userrolelink (associate_id, role_id) values (1, 1), (2, 3);

insert into contact (contact_id, name, department, associate_id, supportAssocId, group_idx) values
  (1, 'Fjordlys Energi AS', 'Bergen', 1, 1, 1);
insert into person (person_id, contact_id, firstname, lastname, email, mobile, consent_emarketing) values
  (1, 1, 'Solveig', 'Haugen', 'solveig.haugen@fjordlys.example', '+47 400 00 001', true),
  (2, 1, 'Torbjørn', 'Moe', 'torbjorn.moe@fjordlys.example', '+47 400 00 002', true);
insert into project (project_id, name, associate_id, group_idx) values (1, 'Harbour lights', 1, 1);
insert into projectmember (project_id, person_id) values (1, 1);

insert into task (task_id, name, record_type) values
  (1, 'Meeting', 1), (2, 'Phone call', 5), (3, 'To-do', 6), (4, 'Letter', 2), (5, 'Offer', 2);

-- Activities, none of them started: appointments 1, 2, 3, to-do 7, sale 18, document 55.
insert into sale
  (sale_id, heading, associate_id, group_idx, contact_id, person_id, saledate, amount, nextDueDate,
   nddAppointment_id)
values
  (18, 'Street lights for Bergen harbour', 1, 1, 1, 1, date '2026-12-15', 480000,
   timestamptz '2026-12-01 09:00Z', null);

insert into appointment
  (appointment_id, associate_id, group_idx, contact_id, person_id, sale_id, task_idx, type, title,
   do_by, endDate, activeDate, document_id)
values
  (1, 1, 1, 1, 1, 18, 1, 1, 'Show the lights', timestamptz '2026-12-01 09:00Z',
   timestamptz '2026-12-01 10:00Z', timestamptz '2026-12-01 09:00Z', null),
  (2, 1, 1, 1, 2, null, 2, 1, 'Call about the grid', timestamptz '2026-12-02 12:00Z',
   timestamptz '2026-12-02 12:30Z', timestamptz '2026-12-02 12:00Z', null),
  (3, 1, 1, 1, 1, null, 1, 1, 'Board meeting', timestamptz '2026-12-03 08:00Z',
   timestamptz '2026-12-03 11:00Z', timestamptz '2026-12-03 08:00Z', null),
  (7, 1, 1, 1, 2, null, 3, 2, 'Send the price list', timestamptz '2026-12-04 00:00Z', null,
   timestamptz '2026-12-04 00:00Z', null),
  (8, 1, 1, 1, 1, null, 5, 4, 'Offer for Bergen harbour', null, null,
   timestamptz '2026-11-20 00:00Z', 55);
insert into document (document_id, appointment_id, name, header) values
  (55, 8, 'Offer for Bergen harbour.docx', 'Offer');
update sale set nddAppointment_id = 1 where sale_id = 18;

insert into visiblefor (table_name, record_id, forAll)
select 'appointment', appointment_id, true from appointment
union all select 'sale', sale_id, true from sale;

-- Nobody writes appointment 3, tje0 least of all.
insert into right_override (table_name, record_id, associate_id, crud) values
  ('appointment', 3, 1, 'R');

-- Flow 564, stopped and fit to run without a mail server.
insert into workflow (workflow_id, name, description, associate_id, group_id, tzLocationId) values
  (564, 'Welcome to the harbour', 'Follows up new members of the project Harbour lights.', 1, 1, 261);
insert into email_flow (email_flow_id, workflow_id, from_name, from_addr) values
  (564, 564, 'Fjordlys Energi', 'post@fjordlys.example');
insert into workflow_trigger (workflow_id, trigger_type, key_id) values (564, 3, 1);
insert into workflow_goal (workflow_id, goal_type) values (564, 2);
insert into workflow_step (workflow_step_id, workflow_id, step_type, settings) values
  (1, 564, 3, '{"timeWaitAlgorithm": 1, "numIntervals": 2, "intervalType": 5}'),
  (2, 564, 10, '{"title": "Ask how it went", "followUpType": 2, "actionType": 3, "ownerType": 2, "duration": 1800}');
insert into workflow_root_step_link (workflow_id, workflow_step_id, Rank) values
  (564, 1, 1), (564, 2, 2);

-- The ticket, the token and the browser session of tje0, good for as long as anybody tries the demo, and a
-- ticket that nobody used for six hours.
insert into issued_credential (secret_hash, kind, associate_id, xsrf_hash, issued, used, expires)
select sha256(convert_to(secret, 'UTF8')), kind, 1, sha256(convert_to(xsrf, 'UTF8')), at, at, at + life
from (values
  ('7T:VALID==', 'ticket', null, now(), interval '10 years'),
  ('7T:EXPIRED==', 'ticket', null, now() - interval '7 hours', interval '6 hours'),
  ('8A:Cust12345.VALID', 'token', null, now(), interval '10 years'),
  ('s1', 'session', 'abc1234', now(), interval '10 years')) credential (secret, kind, xsrf, at, life);
