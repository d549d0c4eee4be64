-- SPDX-FileCopyrightText: Soepsteen contributors
-- SPDX-License-Identifier: EUPL-1.2
--
-- Where things are. Every coordinate is in metres of the Dutch national grid (RD, EPSG:28992).
-- A ring is kept as a native polygon, so that "in which buurt is this point" is one indexed question.

create table area (
  id uuid primary key,
  kind text not null check (kind in ('municipality', 'wijk', 'buurt')),
  code text not null unique check (code ~ '^(GM|WK|BU)[0-9]{4,8}$'),
  name text not null check (length(name) between 1 and 120),
  parent uuid references area (id),
  center point not null,
  inhabitants integer check (inhabitants >= 0),
  share_65 numeric(5, 2) check (share_65 between 0 and 100),
  geometry jsonb not null,
  geometry_hash text not null,
  changed_at timestamptz not null default now(),
  gone_at timestamptz
);
create index area_parent on area (parent);
create index area_kind_name on area (kind, name);

create table area_ring (
  area uuid not null references area (id) on delete cascade,
  part integer not null,
  ring_number integer not null,
  hole boolean not null,
  ring polygon not null,
  primary key (area, part, ring_number)
);
create index area_ring_shape on area_ring using gist (ring);

create table postcode (
  code text primary key check (code ~ '^[1-9][0-9]{3}[A-Z]{2}$'),
  at point not null,
  area uuid references area (id)
);

create table venue (
  id uuid primary key,
  number bigint generated always as identity unique,
  slug text not null,
  name text not null check (length(name) between 1 and 120),
  kind text not null default '',
  aliases text[] not null default '{}',
  street text not null default '' check (length(street) <= 120),
  house_number text not null default '' check (length(house_number) <= 12),
  postcode text check (postcode ~ '^[1-9][0-9]{3}[A-Z]{2}$'),
  place text not null default '' check (length(place) <= 80),
  at point,
  area uuid references area (id),
  opening text not null default '' check (length(opening) <= 400),
  directions text not null default '' check (length(directions) <= 600),
  step_free boolean,
  toilet boolean,
  ring_loop boolean,
  quiet boolean,
  parking boolean,
  assistance_dog boolean,
  bus_stop_metres integer check (bus_stop_metres between 0 and 20000),
  organisation uuid,
  external_ids text[] not null default '{}',
  verified_at timestamptz,
  merged_into uuid references venue (id),
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now()
);
create index venue_at on venue using gist (at);
create index venue_area on venue (area);
create index venue_name on venue using gin (lower(name) gin_trgm_ops);

create table room (
  id uuid primary key,
  venue uuid not null references venue (id) on delete cascade,
  name text not null check (length(name) between 1 and 80),
  capacity integer check (capacity between 1 and 5000),
  m2 integer check (m2 between 1 and 20000),
  hours text not null default '' check (length(hours) <= 400),
  contact_name text not null default '' check (length(contact_name) <= 80),
  contact_phone text not null default '' check (length(contact_phone) <= 20),
  price_cents integer check (price_cents between 0 and 1000000),
  kitchen boolean,
  ring_loop boolean,
  key_rule text not null default '' check (length(key_rule) <= 200),
  lent boolean not null default true,
  unique (venue, name)
);
