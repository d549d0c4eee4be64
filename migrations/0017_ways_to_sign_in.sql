-- SPDX-FileCopyrightText: Soepsteen contributors
-- SPDX-License-Identifier: EUPL-1.2
--
-- Ways to sign in beside a code by mail: a code by SMS, a code on paper for who has neither, a password for who wants one.
-- What was typed is kept as a keyed hash only, so that a copy of the database does not tell who asked to come in.
-- Sessions know whether they are on a shared computer, and are locked when somebody who works here walks away.

-- Codes of before were found by a hash without a key; they work a quarter of an hour, so they go.
delete from sign_in_code;
alter table sign_in_code add column way text not null default 'email' check (way in ('email', 'sms'));
alter table sign_in_code add column purpose text not null default 'sign_in'
  check (purpose in ('sign_in', 'reset', 'unlock', 'address'));
alter table sign_in_code add column shared boolean not null default false;
-- The new address or number that is being proven, sealed for the person; only for the purpose 'address'.
alter table sign_in_code add column sealed bytea;
create index sign_in_code_person on sign_in_code (person) where person is not null;

alter table session drop column seen_at;
alter table session drop constraint session_method_check;
alter table session add constraint session_method_check
  check (method in ('code', 'sms', 'letter', 'passkey', 'password', 'oidc'));

-- A code on paper with which somebody who was added by phone claims the own account. The first four signs find it.
create table claim_code (
  id uuid primary key,
  person uuid not null references person (id) on delete cascade,
  how text not null check (how in ('letter', 'desk')),
  -- keyed hash of the first four signs, and of all twelve
  found_by bytea not null,
  code_hash bytea not null,
  attempts integer not null default 0,
  made_by uuid references person (id) on delete set null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  -- the browser in which the right code came in last, while its owner chooses what comes next
  request_hash text,
  opened_at timestamptz,
  finished_at timestamptz,
  ended_at timestamptz
);
create index claim_code_found_by on claim_code (found_by) where finished_at is null and ended_at is null;
create unique index claim_code_open on claim_code (person) where finished_at is null and ended_at is null;

create table password (
  person uuid primary key references person (id) on delete cascade,
  -- argon2id in the PHC notation: cost and salt stand in it
  phc text not null check (length(phc) <= 300),
  -- the user name as typed, sealed for the person; found by blind_index
  user_name bytea,
  set_at timestamptz not null
);
-- One user name is of one person. (Addresses and numbers may be shared.)
create unique index blind_index_user_name on blind_index (value) where kind = 'user_name';

-- Wrong passwords, per account or per name that nobody has: a keyed hash, so that both look the same.
create table sign_in_wait (
  key bytea primary key,
  failed integer not null default 0,
  wait_until timestamptz,
  last_at timestamptz not null
);
create index sign_in_wait_last on sign_in_wait (last_at);

-- Browsers in which somebody signed in before: a new one is told to the person.
create table known_device (
  person uuid not null references person (id) on delete cascade,
  device_hash text not null,
  since timestamptz not null,
  last_at timestamptz not null,
  primary key (person, device_hash)
);
create index known_device_last on known_device (last_at);

-- A form that was on its way while the session had locked or ended. Sealed for the person, given back after the proof.
create table kept_form (
  id uuid primary key,
  person uuid not null references person (id) on delete cascade,
  key_hash text not null unique,
  sealed bytea not null,
  at timestamptz not null,
  expires_at timestamptz not null
);
create index kept_form_person on kept_form (person);
