-- SPDX-FileCopyrightText: Soepsteen contributors
-- SPDX-License-Identifier: EUPL-1.2
--
-- The foundations: what happened (event), what is half filled in (draft), what was already done (once),
-- the version stamps that make cached pages fresh, settings of the site, and small files such as logos.

create extension if not exists pg_trgm;
create extension if not exists btree_gist;
create extension if not exists unaccent;

create table event (
  id uuid primary key,
  at timestamptz not null default now(),
  name text not null check (name ~ '^[a-z_]+\.[a-zA-Z]+$'),
  subject uuid,
  actor_kind text not null check (actor_kind in ('visitor', 'person', 'member', 'system')),
  actor uuid,
  organisation uuid,
  job text,
  payload jsonb not null default '{}',
  request_id text
);
create index event_subject on event (subject, at desc);
create index event_at on event (at desc);

-- Facts are appended, never edited: also not by somebody with a database client.
create function event_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'events are append-only' using errcode = 'insufficient_privilege';
end $$;
create trigger event_append_only before update or delete on event
  for each row execute function event_is_append_only();
create trigger event_no_truncate before truncate on event
  for each statement execute function event_is_append_only();

create table draft (
  id text primary key,
  kind text not null,
  person uuid,
  answers jsonb not null default '{}',
  created_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create index draft_expires on draft (expires_at);

create table once (
  id text primary key check (length(id) between 16 and 64),
  location text not null,
  at timestamptz not null default now()
);
create index once_at on once (at);

create table calendar_stamp (
  scope text primary key,
  version bigint not null default 0
);
insert into calendar_stamp (scope) values ('all');

create table site_setting (
  key text primary key,
  value jsonb not null,
  changed_at timestamptz not null default now()
);

create table file (
  id uuid primary key,
  media_type text not null,
  bytes bytea not null check (octet_length(bytes) <= 2000000),
  hash text not null unique,
  width integer,
  height integer,
  created_at timestamptz not null default now()
);
