-- New rows are numbered behind those that are there.
do $$
declare
  counted record;
begin
  for counted in
    select c.table_name, c.column_name, pg_get_serial_sequence(c.table_name, c.column_name) sequence
    from information_schema.columns c
    where c.table_schema = 'public' and c.identity_generation = 'BY DEFAULT'
  loop
    execute format('select setval(%L, greatest((select max(%I) from %I), 9999))',
      counted.sequence, counted.column_name, counted.table_name);
  end loop;
end
$$;
