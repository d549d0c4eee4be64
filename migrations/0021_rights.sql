-- SPDX-FileCopyrightText: Soepsteen contributors
-- SPDX-License-Identifier: EUPL-1.2
--
-- What somebody may ask about the own data, and how long anything is kept: requests with their term, what is withheld of
-- others, files to take along (once, a day), holds, who was erased, who is looked at after a long silence, and proof of
-- what went without a word about whom.

create table rights_request (
  id uuid primary key,
  number bigint generated always as identity unique,
  person uuid references person (id) on delete set null,
  kind text not null check (kind in ('access', 'correction', 'erasure', 'restriction', 'objection')),
  state text not null check (state in ('open', 'granted', 'refused', 'done')),
  channel text not null check (channel in ('online', 'phone', 'letter', 'visit')),
  received_on date not null,
  due_on date not null check (due_on > received_on),
  extended_at timestamptz,
  -- What is asked and why it was decided so: under the key of the person.
  sealed bytea,
  identified text check (identified in ('account', 'passport', 'identity_card', 'driving_licence', 'known', 'called_back')),
  identified_at timestamptz,
  identified_by uuid references person (id) on delete set null,
  assisted text not null default 'nobody' check (assisted in ('nobody', 'family', 'neighbour', 'worker', 'volunteer')),
  reason text check (reason in ('hold', 'responsible', 'not_shown', 'not_here', 'others', 'law', 'other')),
  decided_by uuid references person (id) on delete set null,
  decided_at timestamptz,
  done_at timestamptz,
  created_by uuid references person (id) on delete set null,
  created_at timestamptz not null,
  check (state <> 'refused' or reason is not null),
  check (state = 'open' or decided_at is not null)
);
create index rights_request_person on rights_request (person) where person is not null;
create index rights_request_due on rights_request (due_on) where state in ('open', 'granted');
create index rights_request_done on rights_request (done_at) where done_at is not null;

-- A field that is left out of a copy because it says something of another; a second person looks before it is given.
create table withheld_field (
  request uuid not null references rights_request (id) on delete cascade,
  kind text not null check (length(kind) between 1 and 60),
  field text not null check (length(field) between 1 and 60),
  reason text not null check (reason in ('other_person', 'reporter', 'law')),
  set_by uuid references person (id) on delete set null,
  seen_by uuid references person (id) on delete set null,
  seen_at timestamptz,
  primary key (request, kind, field)
);

create table export_file (
  id uuid primary key,
  person uuid not null references person (id) on delete cascade,
  kind text not null check (kind in ('json', 'pdf')),
  sealed bytea,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  taken_at timestamptz
);
create index export_file_person on export_file (person);
create index export_file_made on export_file (made_at);

create table legal_hold (
  id uuid primary key,
  number bigint generated always as identity unique,
  person uuid not null references person (id) on delete cascade,
  reason text not null check (reason in ('complaint', 'court', 'police', 'inspection', 'request')),
  until date not null,
  made_by uuid references person (id) on delete set null,
  made_at timestamptz not null,
  lifted_at timestamptz,
  lifted_by uuid references person (id) on delete set null
);
create index legal_hold_person on legal_hold (person) where lifted_at is null;

-- Is it forbidden to take anything of this person away, today?
create function is_held(whose uuid, day date) returns boolean language sql stable as $$
  select exists (select 1 from legal_hold h where h.person = whose and h.lifted_at is null and h.until >= day)
$$;

-- Written before the key goes: who finds a row without done_at finishes it.
create table erasure (
  person uuid primary key,
  at timestamptz not null,
  done_at timestamptz,
  checked_at timestamptz,
  left_over integer not null default 0
);
create index erasure_open on erasure (at) where done_at is null or checked_at is null;
create index erasure_done on erasure (done_at);

create table retention_warning (
  person uuid primary key references person (id) on delete cascade,
  warned_at timestamptz not null
);

create table retention_review (
  id uuid primary key,
  number bigint generated always as identity unique,
  person uuid not null references person (id) on delete cascade,
  worker uuid references person (id) on delete set null,
  kind text not null check (kind in ('unused', 'duty')),
  asked_at timestamptz not null,
  escalated_at timestamptz,
  decision text check (decision in ('keep', 'erase')),
  decided_by uuid references person (id) on delete set null,
  decided_at timestamptz
);
create unique index retention_review_open on retention_review (person) where decided_at is null;
create index retention_review_worker on retention_review (worker) where decided_at is null;
create index retention_review_asked on retention_review (asked_at);

create table retention_run (
  id uuid primary key,
  started_at timestamptz not null,
  finished_at timestamptz,
  -- Ids of rules that could not be carried out.
  failed text[] not null default '{}'
);
create index retention_run_started on retention_run (started_at);

-- That something went, never of whom. The hash is over the keys of the rows.
create table destruction (
  id uuid primary key,
  at timestamptz not null,
  rule text not null,
  kind text not null check (kind in ('delete', 'empty', 'erase', 'review', 'warn')),
  number integer not null check (number > 0),
  hash text not null
);
create index destruction_at on destruction (at);

-- Facts are never changed. They go as a whole after their time, and only for who says before which moment, in that transaction.
create or replace function event_is_append_only() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and old.at < nullif(current_setting('soepsteen.facts_before', true), '')::timestamptz then
    return old;
  end if;
  raise exception 'events are append-only' using errcode = 'insufficient_privilege';
end $$;

-- What the nightly rules look for.
create index acts_for_ended on acts_for (ended_at) where ended_at is not null;
create index consent_ended on consent (ended_at) where ended_at is not null;
create index person_access_ended on person_access (valid_to);
create index team_member_until on team_member (until) where until is not null;
create index series_stopped on series (status_since) where status = 'archived';
create index person_closed on person (closed_at) where closed_at is not null;
