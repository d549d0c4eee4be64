-- SPDX-FileCopyrightText: Soepsteen contributors
-- SPDX-License-Identifier: EUPL-1.2
--
-- People, the first half: who may sign in (with a code by mail), their sessions and their duties for the site.
-- An e-mail address may be shared or absent: it is an address to reach somebody, not an identity.

create table person (
  id uuid primary key,
  given_name text not null check (length(given_name) between 1 and 60),
  family_name text not null default '' check (length(family_name) <= 80),
  email text check (email = lower(email) and length(email) <= 254),
  phone text check (length(phone) <= 20),
  language text not null default 'nl' check (language in ('nl', 'simple', 'en')),
  created_at timestamptz not null default now(),
  closed_at timestamptz
);
create index person_email on person (email) where email is not null;

create table site_role (
  person uuid not null references person (id) on delete cascade,
  role text not null check (role in ('admin', 'keeper', 'technician')),
  since timestamptz not null default now(),
  primary key (person, role)
);

create table sign_in_code (
  id uuid primary key,
  person uuid references person (id) on delete cascade,
  request_hash text not null,
  code_hash text not null,
  attempts integer not null default 0,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz
);
create index sign_in_code_request on sign_in_code (request_hash, created_at desc);

create table session (
  token_hash text primary key,
  person uuid not null references person (id) on delete cascade,
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  expires_at timestamptz not null,
  device text not null default '' check (length(device) <= 120)
);
create index session_person on session (person);
create index session_expires on session (expires_at);
