-- SPDX-FileCopyrightText: Soepsteen contributors
-- SPDX-License-Identifier: EUPL-1.2
--
-- People, with or without an account. Who somebody is and how to reach them is sealed with a key that is not in this
-- database (column "sealed"); what is found by a whole phone number or address is found by a keyed hash (blind_index).
-- Beside it: who acts for whom, what somebody agreed to, teams, who may not see whom, and which door was opened for whom.
-- The plain columns of before are emptied by the program at the start; they stay for a backup that is put back.

alter table person alter column given_name drop not null;
alter table person alter column family_name drop not null;
alter table person add column number bigint generated always as identity unique;
alter table person add column sealed bytea;
alter table person add constraint person_is_somebody check (sealed is not null or given_name is not null);
alter table person add column channel text check (channel in ('phone', 'letter', 'sms', 'email', 'via_contact', 'in_person'));
alter table person add column area uuid references area (id) on delete set null;
alter table person add column responsible uuid references person (id) on delete set null;
alter table person add column deceased_on date;
alter table person add column paused_until date;
alter table person add column frozen_at timestamptz;
alter table person add column merged_into uuid references person (id) on delete set null;
alter table person add column active_at timestamptz not null default now();
alter table person add column version integer not null default 1;
create index person_responsible on person (responsible) where responsible is not null;
create index person_area on person (area) where area is not null;
create index person_active on person (active_at);
create index person_merged on person (merged_into) where merged_into is not null;

-- Found by a whole value only. Not in backups: it is made again from what is sealed.
create table blind_index (
  kind text not null check (kind in ('phone', 'email', 'surname_street', 'surname_postcode', 'user_name', 'postcode')),
  value bytea not null,
  person uuid not null references person (id) on delete cascade,
  primary key (kind, value, person)
);
create index blind_index_person on blind_index (person);

alter table site_role drop constraint site_role_role_check;
alter table site_role add constraint site_role_role_check
  check (role in ('admin', 'keeper', 'technician', 'panel', 'privacy_officer', 'funder'));

create table team (
  id uuid primary key,
  number bigint generated always as identity unique,
  name text not null check (length(name) between 1 and 80),
  organisation uuid references organisation (id) on delete set null,
  phone text not null default '' check (length(phone) <= 20),
  contact_person uuid references person (id) on delete set null,
  deputy uuid references person (id) on delete set null,
  created_at timestamptz not null,
  closed_at timestamptz
);
create table team_area (
  team uuid not null references team (id) on delete cascade,
  area uuid not null references area (id) on delete cascade,
  primary key (team, area)
);
create index team_area_area on team_area (area);
create table team_member (
  team uuid not null references team (id) on delete cascade,
  person uuid not null references person (id) on delete cascade,
  role text not null check (role in ('coordinator', 'coach', 'volunteer')),
  since date not null,
  until date,
  primary key (team, person),
  check (until is null or until >= since)
);
create index team_member_person on team_member (person);

-- "Niet mijn buurvrouw": an account, or everybody who lives at a postcode (its keyed hash). Beats every role.
create table exclusion (
  id uuid primary key,
  person uuid not null references person (id) on delete cascade,
  account uuid references person (id) on delete cascade,
  postcode bytea,
  reason text not null check (reason in ('neighbour', 'family', 'acquaintance', 'colleague', 'wish', 'other')),
  since timestamptz not null,
  made_by uuid references person (id) on delete set null,
  check ((account is null) <> (postcode is null))
);
create index exclusion_person on exclusion (person);
create index exclusion_account on exclusion (account) where account is not null;

create table consent (
  id uuid primary key,
  number bigint generated always as identity unique,
  person uuid not null references person (id) on delete cascade,
  purpose text not null check (purpose in ('keep_details', 'show_ask_nameless', 'details_to_chosen', 'share_with_org', 'contact_by', 'act_for')),
  scope text[] not null default '{}',
  recipient uuid,
  state text not null check (state in ('asked', 'given', 'declined', 'expired', 'withdrawn')),
  text_version text not null check (length(text_version) between 1 and 40),
  how text check (how in ('oral', 'paper', 'digital')),
  recorded_by uuid references person (id) on delete set null,
  asked_at timestamptz not null,
  decided_at timestamptz,
  valid_until date,
  ended_at timestamptz,
  ended_how text check (ended_how in ('oral', 'paper', 'digital', 'date')),
  ended_by uuid references person (id) on delete set null,
  check (state <> 'given' or (how is not null and decided_at is not null))
);
create index consent_person on consent (person, purpose);
create index consent_ends on consent (valid_until) where state = 'given';

create table acts_for (
  id uuid primary key,
  number bigint generated always as identity unique,
  representative uuid not null references person (id) on delete cascade,
  person uuid not null references person (id) on delete cascade,
  capacity text not null check (capacity in ('carer', 'family', 'neighbour', 'guardian', 'worker')),
  scopes text[] not null,
  starts_on date not null,
  ends_on date,
  consent uuid references consent (id) on delete set null,
  recorded_by uuid references person (id) on delete set null,
  recorded_at timestamptz not null,
  ended_at timestamptz,
  ended_by uuid references person (id) on delete set null,
  check (representative <> person),
  check (ends_on is null or ends_on >= starts_on)
);
create index acts_for_person on acts_for (person);
create index acts_for_representative on acts_for (representative) where ended_at is null;

-- A door that was opened for one account to one person, with a purpose and an end: at the desk, for who covers.
create table person_access (
  id uuid primary key,
  person uuid not null references person (id) on delete cascade,
  account uuid not null references person (id) on delete cascade,
  kind text not null check (kind in ('desk', 'cover', 'rights')),
  purpose text not null check (length(purpose) between 1 and 60),
  reason text not null default '' check (length(reason) <= 300),
  valid_from timestamptz not null,
  valid_to timestamptz not null,
  granted_by uuid references person (id) on delete set null,
  check (valid_to > valid_from)
);
create index person_access_account on person_access (account, person, valid_to);
create index person_access_person on person_access (person);

alter table session add column strong_at timestamptz;
alter table session add column seen_at timestamptz;
alter table session add column locked_at timestamptz;
alter table session add column desk boolean not null default false;
alter table session add column method text not null default 'code'
  check (method in ('code', 'passkey', 'password', 'oidc'));
alter table session add column acting_for uuid references person (id) on delete cascade;
alter table session add column acting_as text check (acting_as in ('representative', 'desk'));

-- In whose name something was done, beside who did it.
alter table event add column on_behalf_of uuid;
create index event_on_behalf on event (on_behalf_of, at desc) where on_behalf_of is not null;
create index event_actor on event (actor, at desc) where actor is not null;
