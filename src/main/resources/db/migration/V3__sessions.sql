-- What callers show instead of a password (wire-contract 1.3, 1.4 and 2): tickets, access tokens and the
-- sessions of browsers. The secrets themselves are nowhere: all columns of this table are ours.

create table issued_credential (
  secret_hash bytea primary key check (length(secret_hash) = 32),                           -- SHA-256
  kind text not null check (kind in ('ticket', 'token', 'session')),
  associate_id int not null references associate on delete cascade,
  xsrf_hash bytea check (length(xsrf_hash) = 32),
  issued timestamptz not null,
  used timestamptz not null,                                          -- to the minute, not to the call
  expires timestamptz not null,
  constraint issued_credential_xsrf check ((kind = 'session') = (xsrf_hash is not null)));
create index issued_credential_associate on issued_credential (associate_id);
create index issued_credential_expires on issued_credential (expires);
