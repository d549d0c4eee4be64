-- SPDX-FileCopyrightText: Soepsteen contributors
-- SPDX-License-Identifier: EUPL-1.2
--
-- Messages: one row for one thing that one person must be told, by mail, SMS, a call or a letter. Nothing counts as told
-- before somebody or something marked it. Who it was for is emptied some time after the end; what kind it was stays.
-- Keys are taken back by how they begin: plain "C" order, so that the index of the key answers that.

create table letter_batch (
  id uuid primary key,
  number bigint generated always as identity unique,
  made_by uuid references person (id) on delete set null,
  made_at timestamptz not null,
  printed_at timestamptz,
  posted_at timestamptz
);

create table delivery (
  id uuid primary key,
  number bigint generated always as identity unique,
  key text collate "C" not null unique check (length(key) between 1 and 300),
  kind text not null check (kind ~ '^[a-z_]+\.[a-zA-Z]+$'),
  label text not null check (length(label) <= 80),
  about uuid not null,
  organisation uuid references organisation (id) on delete cascade,
  name text not null check (length(name) <= 160),
  phone text not null default '' check (length(phone) <= 20),
  email text not null default '' check (length(email) <= 254),
  address text not null default '' check (length(address) <= 400),
  language text not null default 'nl' check (language in ('nl', 'simple', 'en')),
  channel text not null check (channel in ('email', 'sms', 'phone', 'letter')),
  subject text not null check (length(subject) <= 300),
  body text not null check (length(body) <= 4000),
  link text not null default '' check (length(link) <= 300),
  not_before timestamptz not null,
  due_by timestamptz,
  urgent boolean not null default false,
  state text not null check (state in ('queued', 'sent', 'no_answer', 'failed', 'done', 'dropped')),
  attempts integer not null default 0 check (attempts >= 0),
  last_attempt_daypart text check (last_attempt_daypart in ('morning', 'afternoon', 'evening')),
  last_attempt_at timestamptz,
  next_attempt_after timestamptz,
  taken_by uuid references person (id) on delete set null,
  taken_until timestamptz,
  result text check (result in ('spoken', 'heard', 'told', 'posted', 'not_wanted', 'wrong_number', 'no_answer', 'not_sent', 'too_late')),
  note text not null default '' check (length(note) <= 200),
  done_by uuid references person (id) on delete set null,
  before jsonb,
  batch uuid references letter_batch (id) on delete set null,
  created_at timestamptz not null,
  queued_at timestamptz not null,
  state_since timestamptz not null,
  sent_at timestamptz,
  done_at timestamptz,
  forgotten_at timestamptz
);
create index delivery_about on delivery (about);
create index delivery_open on delivery (channel, organisation, not_before) where state in ('queued', 'no_answer');
create index delivery_written on delivery (done_by, state_since) where before is not null;
create index delivery_failed on delivery (organisation) where state = 'failed';
create index delivery_batch on delivery (batch) where batch is not null;
create index delivery_to_forget on delivery (state_since) where forgotten_at is null;
