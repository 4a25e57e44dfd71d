-- Up Migration

-- Which replica works on what is due, and until when others leave it alone. A replica that stops gives its claims back;
-- those of one that was killed run out.
alter table learners add column claimed_by text, add column claimed_until timestamptz;
alter table teams add column claimed_by text, add column claimed_until timestamptz;

-- Requests of all replicas per tenant, in the form that rate-limiter-flexible expects.
create unlogged table paces (
  key text primary key,
  points integer not null default 0,
  expire bigint
);

-- Down Migration

drop table paces;
alter table teams drop column claimed_by, drop column claimed_until;
alter table learners drop column claimed_by, drop column claimed_until;
