-- Up Migration

-- What is due is claimed for each tenant on its own, so that none waits for a larger one.
drop index learners_due;
create index learners_due on learners (tenant, due_at) where due_at is not null;

-- The next free instant for a message to a tenant. Replicas reserve some at a time.
drop table paces;
create unlogged table paces (
  tenant text primary key,
  next_at timestamptz not null
);

-- Down Migration

drop table paces;
create unlogged table paces (
  key text primary key,
  points integer not null default 0,
  expire bigint
);
drop index learners_due;
create index learners_due on learners (due_at) where due_at is not null;
