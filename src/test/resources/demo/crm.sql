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
