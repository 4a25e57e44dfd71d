-- Up Migration

-- One row per document. Every key begins with the tenant, and every table has the person or the conversation that a turn
-- is about in its key, so that the tables can be distributed by (tenant, person) and (tenant, conversation).
-- Documents are json, not jsonb, because the order of their keys is kept.

create table learners (
  tenant text not null,
  person text not null,
  -- 1 after the first commit, and one more after each.
  version integer not null check (version > 0),
  -- New with every write, so that a copy in memory can be told from a row that was deleted and created again.
  stamp text not null,
  -- The document's schema; a document that is newer than the running version isn't due in it.
  schema integer not null,
  document json not null,
  -- The earliest scheduled message.
  due_at timestamptz,
  updated_at timestamptz not null default now(),
  primary key (tenant, person)
);
create index learners_due on learners (due_at) where due_at is not null;

create table log_entries (
  tenant text not null,
  person text not null,
  id text not null,
  position bigint generated always as identity,
  entry json not null,
  primary key (tenant, person, id)
);
create index log_entries_in_order on log_entries (tenant, person, position);

create table teams (
  tenant text not null,
  conversation text not null,
  version integer not null check (version > 0),
  stamp text not null,
  schema integer not null,
  document json not null,
  due_at timestamptz,
  -- User ids of members and leads.
  members text[] not null,
  -- Every id in the document, including channel ids.
  names text[] not null,
  -- Whether it has an open question.
  asks boolean not null,
  -- Whether it owes card edits.
  owes boolean not null,
  updated_at timestamptz not null default now(),
  primary key (tenant, conversation)
);
create index teams_due on teams (due_at) where due_at is not null;
create index teams_members on teams using gin (members);
create index teams_names on teams using gin (names);
create index teams_asking on teams (tenant) where asks;
create index teams_owing on teams (tenant, conversation) where owes;

create table team_answers (
  tenant text not null,
  conversation text not null,
  id text not null,
  quiz text not null,
  person text not null,
  position bigint generated always as identity,
  answer json not null,
  primary key (tenant, conversation, id)
);
create index team_answers_of_quiz on team_answers (tenant, conversation, quiz, position);
create index team_answers_of_person on team_answers (tenant, person);

create table reports (
  tenant text not null,
  person text not null,
  id text not null,
  position bigint generated always as identity,
  report json not null,
  primary key (tenant, person, id)
);
create index reports_in_order on reports (position);

-- Documents that didn't fit their schema, as they were before they were rebuilt from their readable parts.
create table set_aside (
  tenant text not null,
  kind text not null check (kind in ('learner', 'team')),
  -- The person or the conversation.
  owner text not null,
  stamp text not null,
  document text not null,
  at timestamptz not null default now(),
  primary key (tenant, kind, owner, stamp)
);

-- Values that all replicas share, such as the key that signs export links.
create table shared_values (
  name text primary key,
  value text not null
);

-- Down Migration

drop table shared_values, set_aside, reports, team_answers, teams, log_entries, learners;
