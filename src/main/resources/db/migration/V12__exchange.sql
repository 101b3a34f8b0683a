-- What imports of whole tables need. Records that name each other in both directions come in any order:
-- within an import these references are checked at its end, everywhere else at once as before.
alter table associate alter constraint associate_person_id_fkey deferrable initially immediate;
alter table person alter constraint person_modified_by_workflow_id_fkey deferrable initially immediate;
alter table sale alter constraint sale_nddappointment_id_fkey deferrable initially immediate;

-- + Files that were imported whole, so that a set that was interrupted goes on where it stopped.
create table imported_file (
  table_name text not null check (table_name = lower(table_name) and table_name <> ''),
  digest bytea not null check (length(digest) = 32),                                         -- SHA-256
  name text not null,
  size bigint not null check (size >= 0),
  records bigint not null check (records >= 0),
  imported_at timestamptz not null,
  primary key (table_name, digest));

-- Whoever was an administrator may import; a new server gets the right with its first administrator.
with told as (
  insert into functionright (code, name)
  select 'import-data', 'Can import and export data' where exists (select from role where name = 'Administrator')
  returning functionright_id)
insert into functionrightrolelink (role_id, functionright_id)
select role_id, functionright_id from told, role where role.name = 'Administrator';
