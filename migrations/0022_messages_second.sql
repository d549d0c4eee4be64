-- SPDX-FileCopyrightText: Soepsteen contributors
-- SPDX-License-Identifier: EUPL-1.2
--
-- Messages, second half. A delivery knows who it is for, when that is known: then the own wishes hold, and nothing is told
-- to who has died, is away or does not want to be written to. How much somebody wants to hear is a choice. A question is
-- answered by a link, an SMS or a call, once. Mail that comes back is remembered by a keyed hash of the address.

alter table delivery add column person uuid references person (id) on delete set null;
alter table delivery add column nature text not null default 'personal'
  check (nature in ('personal', 'proactive', 'digest'));
-- a letter of the rights desk is sent also to who does not want to be written to
alter table delivery add column must boolean not null default false;
-- what happened, and how strong the reason is why this person hears it: of two reasons the strongest is told
alter table delivery add column event text check (length(event) between 1 and 200);
alter table delivery add column strength smallint not null default 0;
-- the weekly message in which it was told
alter table delivery add column digest uuid references delivery (id) on delete set null;
alter table delivery add column bounced_at timestamptz;
-- words that only stand on paper, sealed: put in the place of {{…}} when it is printed, emptied afterwards
alter table delivery add column on_paper bytea;
alter table delivery drop constraint delivery_state_check;
alter table delivery add constraint delivery_state_check
  check (state in ('queued', 'saved', 'sent', 'no_answer', 'failed', 'done', 'dropped'));
alter table delivery drop constraint delivery_result_check;
alter table delivery add constraint delivery_result_check check (result in
  ('spoken', 'heard', 'told', 'posted', 'not_wanted', 'wrong_number', 'no_answer', 'not_sent', 'too_late', 'bounced'));
create index delivery_person on delivery (person, created_at) where person is not null;
create index delivery_saved on delivery (person) where state = 'saved';
create index delivery_digest on delivery (digest) where digest is not null;
create unique index delivery_event on delivery (person, event) where event is not null and state <> 'dropped';

create table message_setting (
  person uuid primary key references person (id) on delete cascade,
  choice text not null default 'all' check (choice in ('all', 'only_me', 'weekly')),
  -- does not want to be written to or called at all
  refuses boolean not null default false,
  changed_at timestamptz not null,
  changed_by uuid references person (id) on delete set null
);

-- Mail to this person at this address came back. The address is a keyed hash.
create table bad_address (
  person uuid not null references person (id) on delete cascade,
  value bytea not null,
  soft integer not null default 0 check (soft >= 0),
  bad_since timestamptz,
  last_at timestamptz not null,
  primary key (person, value)
);

-- Somebody whom we do not know as a person does not want news at this address. A keyed hash.
create table refused_address (
  value bytea primary key,
  since timestamptz not null
);

create table message_question (
  id uuid primary key,
  delivery uuid not null unique references delivery (id) on delete cascade,
  answers jsonb not null,
  valid_until timestamptz not null,
  answer text check (length(answer) between 1 and 40),
  how text check (how in ('link', 'sms', 'phone')),
  answered_at timestamptz,
  check ((answer is null) = (answered_at is null))
);

-- The secret of a link in a mail or SMS, hashed; for one purpose.
create table message_link (
  token_hash text primary key,
  purpose text not null check (purpose in ('answer', 'fewer', 'bounce')),
  delivery uuid not null references delivery (id) on delete cascade,
  expires_at timestamptz not null
);
create index message_link_delivery on message_link (delivery);
create index message_link_expires on message_link (expires_at);
