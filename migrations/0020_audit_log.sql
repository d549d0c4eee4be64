-- SPDX-FileCopyrightText: Soepsteen contributors
-- SPDX-License-Identifier: EUPL-1.2
--
-- Who acted, looked and searched, with the fields of NEN 7513. A row holds names of fields and codes, never a value; the
-- person it is about stands in it under a pseudonym (audit_subject), which goes when the person is erased. Rows are chained:
-- each holds the hash of the one before. The place in the chain is given at the commit, so that the lock of the chain is held
-- for a moment only and never while a transaction waits for something else. What is older than five years goes by whole
-- months (audit_segment keeps the last hash). log_review is what a person looks at again.

create table audit_log (
  event_id uuid primary key default gen_random_uuid(),
  -- without gaps; null only until the commit
  seq bigint,
  at timestamptz not null default clock_timestamp(),
  action text not null check (action in ('C', 'R', 'U', 'D', 'E')),
  kind text not null check (kind ~ '^[a-z_]+\.[a-zA-Z_]+$'),
  outcome smallint not null default 0 check (outcome in (0, 4, 8, 12)),
  account uuid,
  role text not null check (length(role) <= 120),
  team uuid,
  purpose text check (purpose ~ '^[a-z_]{1,40}$'),
  on_behalf_of uuid,
  is_requestor boolean not null default true,
  subject_pseudonym uuid,
  object text not null check (object ~ '^[a-z_]{1,40}$'),
  object_row uuid,
  field_group text[] not null default '{}',
  access_id uuid,
  relation text check (relation ~ '^[a-z_]{1,40}$'),
  consent_id uuid,
  emergency boolean not null default false,
  instance text not null default '' check (length(instance) <= 80),
  device_kind text check (device_kind ~ '^[a-z_]{1,20}$'),
  trace_id text check (length(trace_id) <= 40),
  detail jsonb not null default '{}' check (octet_length(detail::text) <= 4000),
  prev bytea,
  hash bytea,
  check ((seq is null) = (hash is null))
);
create unique index audit_log_seq on audit_log (seq) where seq is not null;
create index audit_log_at on audit_log (at);
create index audit_log_subject on audit_log (subject_pseudonym, at desc) where subject_pseudonym is not null;
create index audit_log_account on audit_log (account, at desc) where account is not null;

-- The only place that knows whose pseudonym it is.
create table audit_subject (
  person uuid primary key references person (id) on delete cascade,
  pseudonym uuid not null unique default gen_random_uuid()
);

-- Months that went: their last hash is what the next row is chained to.
create table audit_segment (
  last_seq bigint primary key,
  first_seq bigint not null,
  last_hash bytea not null,
  last_at timestamptz not null,
  dropped_at timestamptz not null,
  check (first_seq <= last_seq)
);

-- What was told to a second place. The second place counts; this is a copy.
create table audit_anchor (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  first_seq bigint not null,
  last_seq bigint not null,
  last_hash bytea not null,
  told_file boolean not null,
  told_mail boolean not null
);

create function audit_digest(p_seq bigint, p_at timestamptz, p_actor uuid, p_action text, p_subject text, p_detail jsonb, p_prev bytea)
returns bytea language sql stable as $$
  select sha256(coalesce(p_prev, ''::bytea) || convert_to(jsonb_build_array(
    p_seq, (extract(epoch from p_at) * 1000000)::bigint, p_actor, p_action, p_subject, p_detail)::text, 'UTF8')) $$;

-- Everything of a row that the digest does not take by itself.
create function audit_rest(l audit_log) returns jsonb language sql stable as $$
  select jsonb_build_object('event_id', l.event_id, 'kind', l.kind, 'outcome', l.outcome, 'role', l.role, 'team', l.team,
    'purpose', l.purpose, 'on_behalf_of', l.on_behalf_of, 'is_requestor', l.is_requestor, 'object', l.object,
    'object_row', l.object_row, 'field_group', l.field_group, 'access_id', l.access_id, 'relation', l.relation,
    'consent_id', l.consent_id, 'emergency', l.emergency, 'instance', l.instance, 'device_kind', l.device_kind,
    'trace_id', l.trace_id, 'detail', l.detail) $$;

create function audit_pseudonym(p_person uuid) returns uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare found_one uuid;
begin
  if p_person is null then return null; end if;
  select s.pseudonym into found_one from audit_subject s where s.person = p_person;
  if found then return found_one; end if;
  insert into audit_subject (person) select p.id from person p where p.id = p_person on conflict do nothing;
  select s.pseudonym into found_one from audit_subject s where s.person = p_person;
  return found_one;
end $$;

-- The way in: one row, as JSON with the names of the columns; person and behalf are ids of persons, teams those of the actor.
create function audit_append(p jsonb) returns uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  added uuid;
  of_team uuid := (p -> 'teams' ->> 0)::uuid;
begin
  if jsonb_array_length(coalesce(p -> 'teams', '[]')) > 1 then
    select t.id::uuid into of_team from jsonb_array_elements_text(p -> 'teams') with ordinality as t(id, place)
      order by exists (select from team_area a join person w on w.area = a.area
        where a.team = t.id::uuid and w.id = (p ->> 'person')::uuid) desc, t.place limit 1;
  end if;
  insert into audit_log (at, action, kind, outcome, account, role, team, purpose, on_behalf_of, is_requestor, subject_pseudonym,
      object, object_row, field_group, access_id, relation, consent_id, emergency, instance, device_kind, trace_id, detail)
    values (clock_timestamp(), p ->> 'action', p ->> 'kind', coalesce((p ->> 'outcome')::smallint, 0), (p ->> 'account')::uuid,
      coalesce(p ->> 'role', ''), of_team, p ->> 'purpose', audit_pseudonym((p ->> 'behalf')::uuid),
      coalesce((p ->> 'is_requestor')::boolean, true), audit_pseudonym((p ->> 'person')::uuid), p ->> 'object',
      (p ->> 'object_row')::uuid,
      coalesce((select array_agg(f) from jsonb_array_elements_text(p -> 'field_group') f), '{}'),
      (p ->> 'access_id')::uuid, p ->> 'relation', (p ->> 'consent_id')::uuid, coalesce((p ->> 'emergency')::boolean, false),
      coalesce(p ->> 'instance', ''), p ->> 'device_kind', p ->> 'trace_id', coalesce(p -> 'detail', '{}'))
    returning event_id into added;
  return added;
end $$;

-- At the commit: the place in the chain. A fault here is a fault of the whole transaction: what was not written down did not
-- happen and was not shown.
create function audit_seal() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  last_seq bigint;
  last_hash bytea;
begin
  if new.hash is not null then return null; end if;
  perform pg_advisory_xact_lock(7350020);
  select l.seq, l.hash into last_seq, last_hash from audit_log l where l.seq is not null order by l.seq desc limit 1;
  if not found then
    select s.last_seq, s.last_hash into last_seq, last_hash from audit_segment s order by s.last_seq desc limit 1;
  end if;
  last_seq := coalesce(last_seq, 0) + 1;
  update audit_log set seq = last_seq, prev = last_hash,
      hash = audit_digest(last_seq, new.at, new.account, new.action, new.subject_pseudonym::text, audit_rest(new), last_hash)
    where event_id = new.event_id;
  return null;
exception when others then
  raise exception 'the audit log cannot be written: %', sqlerrm using errcode = 'SO503';
end $$;
create constraint trigger audit_log_seal after insert on audit_log
  deferrable initially deferred for each row execute function audit_seal();

-- Appended, never edited: also not by the owner of the table. Only its place in the chain is filled in, once; only what a
-- segment stands for may go.
create function audit_log_is_append_only() returns trigger language plpgsql as $$
declare same audit_log;
begin
  if tg_op = 'UPDATE' and old.hash is null then
    same := new;
    same.seq := old.seq;
    same.prev := old.prev;
    same.hash := old.hash;
    if same is not distinct from old then return new; end if;
  end if;
  if tg_op = 'DELETE' and exists (select from audit_segment s where s.last_seq >= old.seq) then return old; end if;
  raise exception 'the audit log is append-only' using errcode = 'insufficient_privilege';
end $$;
create trigger audit_log_append_only before update or delete on audit_log
  for each row execute function audit_log_is_append_only();

create function audit_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'the audit log is append-only' using errcode = 'insufficient_privilege';
end $$;
create trigger audit_log_no_truncate before truncate on audit_log for each statement execute function audit_is_append_only();
create trigger audit_anchor_append_only before update or delete on audit_anchor
  for each row execute function audit_is_append_only();
create trigger audit_anchor_no_truncate before truncate on audit_anchor
  for each statement execute function audit_is_append_only();
create trigger audit_segment_append_only before update or delete on audit_segment
  for each row execute function audit_is_append_only();
create trigger audit_segment_no_truncate before truncate on audit_segment
  for each statement execute function audit_is_append_only();

revoke all on function audit_append(jsonb), audit_pseudonym(uuid), audit_seal() from public;

-- What the privacy officer looks at again: one item for one rule, one account, one person and one day.
create table log_review (
  id uuid primary key,
  number bigint generated always as identity unique,
  rule text not null check (rule in ('neighbour', 'many', 'after_closing', 'export', 'failed_search', 'night', 'other_team', 'random')),
  key text not null unique check (length(key) <= 200),
  account uuid references person (id) on delete set null,
  subject_pseudonym uuid,
  day date not null,
  looks uuid[] not null,
  state text not null default 'open' check (state in ('open', 'closed')),
  verdict text check (verdict in ('in_order', 'explained', 'not_in_order')),
  note bytea,
  made_at timestamptz not null,
  due_on date not null,
  closed_at timestamptz,
  closed_by uuid references person (id) on delete set null,
  opened_by uuid references person (id) on delete set null,
  opened_until timestamptz,
  check ((state = 'closed') = (verdict is not null and closed_at is not null))
);
create index log_review_open on log_review (due_on) where state = 'open';
create index log_review_account on log_review (account) where account is not null;

-- For who keeps the machine running: may read what is public, nothing of a person. Where this account may not make roles, an
-- administrator of the database makes it; which columns it may read is given by the program at the start.
do $$ begin
  if not exists (select from pg_roles where rolname = 'soepsteen_technical') then
    create role soepsteen_technical nologin;
  end if;
exception when insufficient_privilege or duplicate_object or unique_violation then null;
end $$;
