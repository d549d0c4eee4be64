-- SPDX-FileCopyrightText: Soepsteen contributors
-- SPDX-License-Identifier: EUPL-1.2
--
-- Organisations and who works for them. A double is merged, never deleted: its address keeps leading somewhere.

create table organisation (
  id uuid primary key,
  number bigint generated always as identity unique,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
  name text not null check (length(name) between 2 and 120),
  kind text not null default '' check (length(kind) <= 60),
  about text not null default '' check (length(about) <= 1200),
  phone text not null default '' check (length(phone) <= 20),
  email text not null default '' check (length(email) <= 254),
  website text not null default '' check (length(website) <= 300),
  logo uuid references file (id),
  venue uuid references venue (id),
  trusted boolean not null default false,
  merged_into uuid references organisation (id),
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  closed_at timestamptz
);
create index organisation_name on organisation using gin (lower(name) gin_trgm_ops);

create table organisation_area (
  organisation uuid not null references organisation (id) on delete cascade,
  area uuid not null references area (id) on delete cascade,
  primary key (organisation, area)
);

create table membership (
  organisation uuid not null references organisation (id) on delete cascade,
  person uuid not null references person (id) on delete cascade,
  role text not null check (role in ('editor', 'admin')),
  since timestamptz not null default now(),
  primary key (organisation, person)
);
create index membership_person on membership (person);

create table invitation (
  id uuid primary key,
  token_hash text not null unique,
  organisation uuid not null references organisation (id) on delete cascade,
  role text not null check (role in ('editor', 'admin')),
  given_name text not null check (length(given_name) between 1 and 60),
  email text not null check (email = lower(email) and length(email) <= 254),
  invited_by uuid references person (id),
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  accepted_at timestamptz,
  withdrawn_at timestamptz
);
create index invitation_organisation on invitation (organisation);

alter table venue add constraint venue_organisation foreign key (organisation) references organisation (id);
