-- A small CRM around the fixture: Nordlys Handel, which sells lighting in the Nordic countries.
-- Everything is computed from row numbers, so that each new folder holds the same rows. Keys are 1000
-- and above.

insert into usergroup (usergroup_id, name) values
  (1000, 'Sales Norway'), (1001, 'Sales Denmark'), (1002, 'Marketing'), (1003, 'Support');

insert into associate (associate_id, name, userName, group_idx, tzLocationId) values
  (1000, 'ingrid', null, 1000, 261), (1001, 'lars', null, 1001, 140),
  (1002, 'maja', null, 1002, 140), (1003, 'knut', null, 1000, 261),
  (1004, 'astrid', null, 1000, 261), (1005, 'mads', null, 1001, 140),
  (1006, 'freja', null, 1001, 140), (1007, 'sigurd', null, 1003, 261),
  (1008, 'partner', 'partner@nordlys.example', 1003, 261);
insert into associate (associate_id, name, group_idx, is_system) values (1009, 'flowengine', 1, true);

insert into usergrouplink (assoc_id, usergroup_id) values
  (1, 1000), (1, 1001), (1, 1002), (1, 1003), (1000, 1002), (1001, 1002), (1002, 1000), (1002, 1001),
  (1004, 1003), (1006, 1003);

insert into role (role_id, name, roleType) values (1000, 'Marketing', 0), (1001, 'Support', 0);
insert into functionrightrolelink (role_id, functionright_id) values (1000, 1), (1000, 2), (1000, 3);
insert into dataright (role_id, table_name, relationToOwner, crud)
select role, table_name, relation,
  case
    when relation = 0 then 'CRUD'
    when role = 1000 and table_name in ('workflow', 'selection', 'person', 'contact') then 'CRUD'
    when relation in (1, 3) then 'CRU'
    else 'R'
  end
from generate_series(1000, 1001) role,
  unnest(array['appointment', 'sale', 'workflow', 'selection', 'project', 'contact', 'person'])
    table_name,
  generate_series(0, 3) relation;

insert into userrolelink (associate_id, role_id) values
  (1000, 2), (1001, 2), (1002, 1000), (1003, 2), (1004, 2), (1005, 2), (1006, 1001), (1007, 1001),
  (1008, 4), (1009, 1);

-- Companies and their people. "pick" takes one of a list by number, the same one each time.
create function pg_temp.pick(list text[], number int) returns text
  return list[1 + number % cardinality(list)];
create function pg_temp.seller(number int) returns int
  return (array[1000, 1001, 1003, 1004, 1005, 1006])[1 + number % 6];
create function pg_temp.group_of(owner int) returns int
  return (select group_idx from associate where associate_id = owner);

insert into contact
  (contact_id, name, department, orgNr, associate_id, supportAssocId, group_idx, business_idx,
   category_idx, country_id)
select 1000 + n,
  pg_temp.pick(array['Havbris', 'Bjørk', 'Solvang', 'Granli', 'Nordhavn', 'Strandby', 'Fossheim',
    'Elvebakken', 'Kystvakt', 'Lyngby', 'Vinterbro'], n)
  || ' ' || pg_temp.pick(array['Elektro', 'Byg', 'Hoteller', 'Eiendom', 'Skole', 'Havn', 'Møbler'], n)
  || ' ' || case when pg_temp.seller(n) in (1001, 1005, 1006) then 'A/S' else 'AS' end,
  case when pg_temp.seller(n) in (1001, 1005, 1006)
    then pg_temp.pick(array['Aarhus', 'Odense', 'Aalborg', 'Esbjerg', 'Roskilde'], n / 6)
    else pg_temp.pick(array['Oslo', 'Bergen', 'Trondheim', 'Tromsø', 'Stavanger'], n / 6) end,
  (900000000 + 7919 * n)::text, pg_temp.seller(n), 1006 + n % 2,
  pg_temp.group_of(pg_temp.seller(n)), 1 + n % 8, 1 + n % 4,
  case when pg_temp.seller(n) in (1001, 1005, 1006) then 208 else 578 end
from generate_series(0, 119) n;

insert into person
  (person_id, contact_id, firstname, lastname, title, email, mobile, country_id, retired,
   consent_emarketing, bounce_count)
select 1000 + n, 1000 + n % 120, firstname, lastname,
  pg_temp.pick(array['Managing director', 'Buyer', 'Electrician', 'Caretaker', 'Architect'], n),
  case when n % 19 <> 0 then
    lower(translate(firstname || '.' || lastname || n, 'æøåÆØÅ ', 'aoaAOA.')) || '@kunde.example' end,
  case when n % 13 <> 0 then '+47 410 ' || to_char(n, 'FM00000') end,
  (select country_id from contact where contact_id = 1000 + n % 120),
  n % 37 = 36, n % 4 <> 3, case when n % 53 = 52 then 5 else 0 end
from generate_series(0, 399) n,
  pg_temp.pick(array['Anne', 'Bjørn', 'Camilla', 'Dag', 'Eva', 'Frode', 'Grethe', 'Henrik', 'Ida',
    'Jens', 'Kari', 'Leif', 'Mette', 'Nils', 'Oda', 'Per', 'Randi', 'Søren', 'Tone', 'Ulrik', 'Vigdis',
    'Øyvind', 'Åse'], n) firstname,
  pg_temp.pick(array['Andersen', 'Berg', 'Christensen', 'Dahl', 'Eriksen', 'Foss', 'Holm', 'Iversen',
    'Jørgensen', 'Knudsen', 'Lund', 'Møller', 'Nygård', 'Olsen', 'Pedersen', 'Ravn', 'Sørensen',
    'Thomsen', 'Vik'], n) lastname;
insert into person_subscription (person_id, shipment_type_id)
select person_id, 1 + person_id % 3 from person where consent_emarketing and person_id >= 1000;

-- Lists.
insert into project (project_id, name, associate_id, group_idx, endDate)
select 1000 + n, name, pg_temp.seller(n::int), pg_temp.group_of(pg_temp.seller(n::int)),
  timestamptz '2027-01-31 00:00Z' + n * interval '30 days'
from unnest(array['Harbour front Aarhus', 'Schools of Trondheim', 'Hotel lobby series',
  'Northern lights fair', 'Street lamps Odense', 'Dealer meeting', 'Old town Bergen',
  'Christmas market Tromsø']) with ordinality project (name, n);
insert into projectmember (project_id, person_id)
select 1001 + n % 8, 1000 + n from generate_series(0, 399, 3) n;

insert into selection (selection_id, name, is_static, associate_id, group_idx) values
  (1000, 'Never contact again', true, 1002, 1002), (1001, 'Christmas cards', true, 1002, 1002),
  (1002, 'Visited the fair', true, 1000, 1000), (1003, 'Danish dealers', true, 1001, 1001),
  (1004, 'Newsletter readers', true, 1002, 1002);
insert into selectionmember (selection_id, person_id)
select 1000, 1000 + n from generate_series(11, 399, 61) n
union all select 1001, 1000 + n from generate_series(0, 399, 5) n
union all select 1002, 1000 + n from generate_series(2, 399, 7) n
union all select 1003, 1000 + n from generate_series(1, 399, 6) n
union all select 1004, 1000 + n from generate_series(0, 399, 4) n;

-- Sales: open, sold, lost, stalled; "done" is a tick of its own.
insert into sale
  (sale_id, heading, associate_id, group_idx, contact_id, person_id, project_id, saledate, amount,
   status, done, saleType_id)
select 1000 + n,
  pg_temp.pick(array['Outdoor lighting', 'Emergency lights', 'Light plan', 'LED retrofit',
    'Chandeliers', 'Service agreement'], n) || ' for ' || c.name,
  c.associate_id, c.group_idx, c.contact_id, 1000 + n % 120,
  case when n % 3 = 0 then 1001 + n % 8 end, date '2026-07-01' + n, 12500 + 7350 * (n % 23),
  (array[1, 1, 1, 2, 3, 4])[1 + n % 6], case when n % 6 in (3, 4) then 2 else 1 end, 1 + n % 3
from generate_series(0, 179) n join contact c on c.contact_id = 1000 + n % 120;

-- Appointments: meetings, calls, to-dos and notes, half of them before today's and done.
insert into appointment
  (appointment_id, associate_id, group_idx, contact_id, person_id, sale_id, project_id, task_idx, type,
   status, title, do_by, endDate, activeDate, done)
select 1000 + n, c.associate_id, c.group_idx, c.contact_id, 1000 + n % 120,
  case when n % 2 = 0 then 1000 + n % 180 end, case when n % 11 = 0 then 1001 + n % 8 end,
  1 + n % 3, case when n % 3 = 2 then 2 else 1 end, status,
  pg_temp.pick(array['Show samples', 'Ask about the offer', 'Send the catalogue', 'Measure the rooms',
    'Follow up the fair', 'Order spare parts', 'Plan delivery'], n),
  at, at + interval '45 minutes', at, case when status = 3 then at + interval '45 minutes' end
from generate_series(0, 419) n
join contact c on c.contact_id = 1000 + n % 120,
lateral (select timestamptz '2026-08-03 07:00Z' + (n / 3) * interval '1 day' + (n % 9) * interval '1 hour')
  planned (at),
lateral (select case when n < 260 and n % 9 <> 0 then 3 else 1 + (n % 5 = 0)::int end) state (status);

-- Some that are no plain activities: invitations, assignments, a hidden one, notes, a weekly series.
insert into appointment
  (appointment_id, associate_id, group_idx, contact_id, person_id, task_idx, type, status, title, do_by,
   endDate, activeDate, mother_id, assignedBy, recurrenceRuleId)
values
  (1600, 1000, 1000, 1000, 1000, 1, 1, 1, 'Sales meeting', '2026-12-07 08:00Z', '2026-12-07 09:00Z',
   '2026-12-07 08:00Z', 1600, null, null),
  (1601, 1003, 1000, 1000, 1000, 1, 6, 5, 'Sales meeting', '2026-12-07 08:00Z', '2026-12-07 09:00Z',
   '2026-12-07 08:00Z', 1600, null, null),
  (1602, 1004, 1000, 1000, 1000, 1, 1, 1, 'Sales meeting', '2026-12-07 08:00Z', '2026-12-07 09:00Z',
   '2026-12-07 08:00Z', 1600, null, null),
  (1603, 1005, 1001, 1000, 1000, 1, 6, 9, 'Sales meeting', '2026-12-07 08:00Z', '2026-12-07 09:00Z',
   '2026-12-07 08:00Z', 1600, null, null),
  (1604, 1004, 1000, 1001, 1001, 3, 2, 11, 'Count the stock', '2026-12-08 00:00Z', null,
   '2026-12-08 00:00Z', null, 1000, null),
  (1605, 1000, 1000, 1001, 1001, 3, 2, 13, 'Water the plants', '2026-12-08 00:00Z', null,
   '2026-12-08 00:00Z', null, 1000, null),
  (1606, 1001, 1001, 1002, 1002, 1, 1, 4, 'Hidden', '2026-12-09 10:00Z', '2026-12-09 11:00Z',
   '2026-12-09 10:00Z', null, null, null),
  (1607, 1001, 1001, 1002, 1002, null, 3, 0, 'Prefers calls before noon', null, null,
   '2026-11-02 10:00Z', null, null, null);
insert into appointment
  (appointment_id, associate_id, group_idx, task_idx, type, title, do_by, endDate, activeDate,
   recurrenceRuleId)
select 1610 + n, 1002, 1002, 1, 1, 'Marketing breakfast', at, at + interval '1 hour', at, 1
from generate_series(0, 7) n,
lateral (select timestamptz '2026-11-27 07:30Z' + n * interval '7 days') planned (at);

-- Documents, each with its appointment row.
insert into appointment
  (appointment_id, associate_id, group_idx, contact_id, person_id, sale_id, task_idx, type, status, title,
   activeDate, done, document_id)
select 2000 + n, c.associate_id, c.group_idx, c.contact_id, 1000 + n % 120,
  case when n % 2 = 0 then 1000 + n end, 4 + n % 2, 4, case when n % 3 = 0 then 3 else 1 end,
  pg_temp.pick(array['Offer', 'Order confirmation', 'Letter', 'Light calculation'], n) || ' ' || c.name,
  timestamptz '2026-09-01 09:00Z' + n * interval '1 day',
  case when n % 3 = 0 then timestamptz '2026-09-01 15:00Z' + n * interval '1 day' end, 1000 + n
from generate_series(0, 89) n join contact c on c.contact_id = 1000 + n % 120;
insert into document (document_id, appointment_id, name, header)
select document_id, appointment_id, title || '.docx', title
from appointment where document_id >= 1000;

update sale s
set nddAppointment_id = next.appointment_id, nextDueDate = next.activeDate
from (
  select distinct on (sale_id) sale_id, appointment_id, activeDate
  from appointment
  where sale_id >= 1000
  order by sale_id, status = 3, activeDate) next
where s.sale_id = next.sale_id;

-- Who sees what: nearly everything all, some of it one group or one person.
insert into visiblefor (table_name, record_id, forAll, forGroupId, forAssocId)
select table_name, id, id % 10 < 8, case when id % 10 = 8 then group_idx end,
  case when id % 10 = 9 then associate_id end
from (
  select 'appointment', appointment_id, group_idx, associate_id from appointment
  union all select 'sale', sale_id, group_idx, associate_id from sale
  union all select 'selection', selection_id, group_idx, associate_id from selection)
  record (table_name, id, group_idx, associate_id)
where id >= 1000;

-- Support never deletes a sale, whatever the role matrix says; nobody but Ingrid changes sale 1000.
insert into right_override (table_name, record_id, associate_id, role_id, crud) values
  ('sale', null, null, 1001, 'CRU'), ('sale', 1000, null, 2, 'R'), ('sale', 1000, null, 1001, 'R');

-- Flows: what they send, what starts them, where they go.
insert into s_message (s_message_id, subject, body) values
  (1000, 'Welcome to Nordlys', 'Hello, and thank you for your visit.'),
  (1001, 'Your light plan', 'Here is what we would do with your rooms.'),
  (1002, 'Light up the winter', 'Our catalogue for the dark months.');
insert into s_link (s_link_id, description, url) values
  (1000, 'Catalogue', 'https://nordlys.example/catalogue'),
  (1001, 'Book a visit', 'https://nordlys.example/visit');
insert into form (form_id, title) values (1000, 'Ask for a light plan'), (1001, 'Fair feedback');

insert into workflow
  (workflow_id, name, description, status, associate_id, group_id, tzLocationId, start_only_once,
   jump_to_finish, visible_for_all, status_changed, status_changed_by, paused_at)
values
  (1000, 'Welcome new customers', 'Greets a new person and asks for a visit.', 3, 1002, 1002, 140, true,
   true, true, '2026-10-01 08:00Z', 1002, null),
  (1001, 'Light plan requested', 'From the form to the offer.', 3, 1002, 1002, 261, false, true, true,
   '2026-09-15 08:00Z', 1002, null),
  (1002, 'Winter catalogue', 'Sends the catalogue and watches the link.', 2, 1002, 1002, 140, true, false,
   true, '2026-11-10 12:00Z', 1002, '2026-11-10 12:00Z'),
  (1003, 'After the fair', 'Only the marketing group sees this one.', 1, 1002, 1002, 261, true, false,
   false, null, null, null);
insert into email_flow
  (email_flow_id, workflow_id, shipment_type_id, from_name, from_addr, reply_to_addr, use_timeframe,
   selected_days, timeframe_start, timeframe_end, main_message_id)
values
  (1000, 1000, 1, 'Nordlys', 'hello@nordlys.example', 'hello@nordlys.example', true, 31, '08:00', '16:00', 1000),
  (1001, 1001, 2, 'Nordlys', 'plan@nordlys.example', 'plan@nordlys.example', false, 0, null, null, 1001),
  (1002, 1002, 3, 'Nordlys', 'news@nordlys.example', 'news@nordlys.example', true, 127, '09:00', '20:00', 1002),
  (1003, 1003, 1, 'Nordlys', 'fair@nordlys.example', 'fair@nordlys.example', false, 0, null, null, null);
insert into workflow_visible_for (workflow_id, usergroup_id) values (1003, 1002);
insert into workflow_block_list (workflow_id, selection_id) values
  (1000, 1000), (1001, 1000), (1002, 1000), (1003, 1000);
insert into workflow_remove_from (workflow_id, other_workflow_id) values (1001, 1002);
insert into email_flow_content_link (email_flow_id, s_message_id, form_id, s_link_id) values
  (1000, 1000, null, null), (1000, null, null, 1001), (1001, 1001, null, null),
  (1001, null, 1000, null), (1002, 1002, null, null), (1002, null, null, 1000);
insert into workflow_trigger (workflow_id, trigger_type, key_id) values
  (1000, 1, null), (1001, 7, 1000), (1002, 6, 1004), (1003, 7, 1001);
insert into workflow_goal (workflow_id, goal_type, key_id) values
  (1000, 4, null), (1001, 2, null), (1001, 3, null), (1002, 9, 1000);

insert into workflow_step (workflow_step_id, workflow_id, step_type, settings) values
  (1000, 1000, 1, '{"shipmentId": 1000, "subject": "Welcome to Nordlys", "attachments": []}'),
  (1001, 1000, 4, '{"waitForTimeout": true, "actionTimeout": 7, "timeoutIntervalType": 5, "exitFlow": false}'),
  (1002, 1000, 10, '{"title": "Call and offer a visit", "followUpType": 2, "actionType": 1, "ownerType": 2, "duration": 1800}'),
  (1010, 1001, 1, '{"shipmentId": 1001, "subject": "Your light plan", "attachments": []}'),
  (1011, 1001, 3, '{"timeWaitAlgorithm": 1, "numIntervals": 3, "intervalType": 4}'),
  (1012, 1001, 5, '{"splitName": "Interested?", "splitOptionType": 3, "shipmentId": 1001}'),
  (1013, 1001, 11, '{"title": "Light plan", "saleType": 1, "stage": 1, "amount": 50000, "currency": "NOK"}'),
  (1014, 1001, 8, '{"selection": 1004}'),
  (1020, 1002, 1, '{"shipmentId": 1002, "subject": "Light up the winter", "attachments": []}'),
  (1021, 1002, 4, '{"waitForTimeout": false, "exitFlow": false}'),
  (1022, 1002, 7, '{"selection": 1001}'),
  (1030, 1003, 3, '{"timeWaitAlgorithm": 1, "numIntervals": 1, "intervalType": 5}');
insert into workflow_root_step_link (workflow_id, workflow_step_id, Rank) values
  (1000, 1000, 1), (1000, 1001, 2), (1000, 1002, 3), (1001, 1010, 1), (1001, 1011, 2), (1001, 1012, 3),
  (1002, 1020, 1), (1002, 1021, 2), (1002, 1022, 3), (1003, 1030, 1);
insert into workflow_step_option
  (workflow_step_option_id, workflow_step_id, option_type, name, Rank, key_id, is_default)
values
  (1000, 1012, 3, 'Opened the booking page', 1, 1001, false), (1001, 1012, 3, 'Everyone else', 2, null, true);
insert into workflow_step_option_link (workflow_step_option_id, workflow_step_id, Rank) values
  (1000, 1013, 1), (1001, 1014, 1);
insert into workflow_wait_for_action (workflow_step_id, ActionType, key_id, Rank) values
  (1001, 1, 1001, 1), (1001, 2, 1000, 2), (1021, 1, 1000, 1);

-- Participants in every state there is.
insert into workflow_instance
  (workflow_instance_id, workflow_id, person_id, contact_id, status, current_step, step_started,
   step_level, wait_until, last_communication_step, last_communication_at, goal_reached_at,
   dropout_reason, ended_at)
select 1000 + n, flow, p.person_id, p.contact_id, status,
  case when status = 2 then case flow when 1000 then 1001 when 1001 then 1011 else 1021 end end,
  since, case when status = 2 and flow <> 1001 then 1 else 0 end,
  case when status = 2 and flow <> 1002 then since + interval '7 days' end,
  case flow when 1000 then 1000 when 1001 then 1010 else 1020 end, since,
  case when status = 4 then since + interval '2 days' end,
  case when status = 5 then
    pg_temp.pick(array['FORMEREMPLOYEE', 'NOEMAILFORPERSON', 'EXIT_AFTER_MAX_WAITING_TIME'], n) end,
  case when status >= 3 then since + interval '3 days' end
from generate_series(0, 209) n
join person p on p.person_id = 1000 + n,
lateral (select 1000 + n % 3, (array[2, 2, 3, 4, 2, 5, 2, 6])[1 + n % 8],
  timestamptz '2026-11-01 09:00Z' + n * interval '2 hours') run (flow, status, since);
insert into workflow_instance_log (workflow_instance_id, workflow_id, at, kind, to_status)
select workflow_instance_id, workflow_id, step_started, 'enrolled', 2 from workflow_instance;
insert into s_shipment_addr (shipment_id, person_id, email, workflow_instance_id, workflow_step_id)
select last_communication_step, i.person_id, p.email, workflow_instance_id, last_communication_step
from workflow_instance i join person p using (person_id)
order by workflow_instance_id;

-- What events can refer to.
insert into form_submission (form_submission_id, form_id, person_id, fields, submitted_at)
select 1000 + n, 1000 + n % 2, 1000 + 5 * n, jsonb_build_object('rooms', 1 + n % 6),
  timestamptz '2026-10-01 10:00Z' + n * interval '1 day'
from generate_series(0, 39) n;
insert into ticket (ticket_id, title, person_id)
select 1000 + n, pg_temp.pick(array['Lamp flickers', 'Wrong colour', 'Invoice copy', 'Spare bulb'], n),
  1000 + 7 * n
from generate_series(0, 49) n;
insert into ej_message (ej_message_id, ticket_id) select ticket_id, ticket_id from ticket;
insert into chat_session (chat_session_id, person_id) select 1000 + n, 1000 + 9 * n from generate_series(0, 29) n;
