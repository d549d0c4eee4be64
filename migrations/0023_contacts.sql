-- SPDX-FileCopyrightText: Soepsteen contributors
-- SPDX-License-Identifier: EUPL-1.2
--
-- A contact: one conversation at the desk, by phone or in person, with who it was, what it was about in codes, and a short
-- note that is sealed with the key of the person. One account has one conversation at a time.

create table contact (
  id uuid primary key,
  number bigint generated always as identity unique,
  person uuid not null references person (id) on delete cascade,
  by uuid references person (id) on delete set null,
  access uuid references person_access (id) on delete set null,
  channel text not null check (channel in ('phone', 'desk', 'visit', 'letter')),
  abouts text[] not null default '{}',
  note bytea,
  started_at timestamptz not null,
  ended_at timestamptz,
  left_open boolean not null default false
);
create unique index contact_one_at_a_time on contact (by) where ended_at is null;
create index contact_person on contact (person, started_at desc);
create index contact_by on contact (by, started_at desc);
create index contact_ended on contact (ended_at);
