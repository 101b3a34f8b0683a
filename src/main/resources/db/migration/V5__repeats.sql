-- Of an answer the result is kept, of which its status, its headers and every media type are made anew.
alter table idempotency_key
  drop constraint idempotency_key_answered,
  drop column http_status,
  drop column headers,
  add constraint idempotency_key_answered check ((state = 'done') = (response is not null));
