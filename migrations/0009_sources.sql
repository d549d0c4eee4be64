-- SPDX-FileCopyrightText: Soepsteen contributors
-- SPDX-License-Identifier: EUPL-1.2
--
-- Sources: calendars of others that fill ours. A source is read by itself; an import item remembers which activity came
-- of what, so that a second reading changes instead of doubles, and so that what a person changed here stays. A place
-- that somebody was asked about is answered once, for the whole source. Nothing is merged by itself: a double is asked.

create table source (
  id uuid primary key,
  number bigint generated always as identity unique,
  organisation uuid not null references organisation (id),
  name text not null check (length(name) between 2 and 80),
  kind text not null check (kind in ('ical', 'file', 'text', 'sheet', 'soepsteen', 'json_ld')),
  url text not null default '' check (length(url) <= 600),
  state text not null default 'trial' check (state in ('trial', 'healthy', 'attention', 'failing', 'dead')),
  strategy text check (strategy in ('from_event', 'at_venue', 'room_in_venue', 'venue_unless_given')),
  venue uuid references venue (id),
  category text not null default '',
  contact_name text not null default '' check (length(contact_name) <= 80),
  contact_phone text not null default '' check (length(contact_phone) <= 20),
  zone text not null default 'Europe/Amsterdam' check (length(zone) <= 60),
  mapping jsonb,
  trial jsonb,
  notices jsonb not null default '[]',
  counts jsonb not null default '{}',
  item_count integer not null default 0,
  fewer text not null default '' check (fewer in ('', 'asked', 'allowed')),
  etag text not null default '' check (length(etag) <= 300),
  last_modified text not null default '' check (length(last_modified) <= 100),
  body_hash text not null default '',
  content_hash text not null default '',
  fault text not null default '',
  failures integer not null default 0,
  asked_at timestamptz,
  last_tried_at timestamptz,
  last_ok_at timestamptz,
  next_at timestamptz,
  locked_until timestamptz,
  lock_key uuid,
  started_at timestamptz,
  confirmed_at timestamptz,
  approved_at timestamptz,
  approved_by uuid references person (id),
  created_by uuid references person (id),
  created_at timestamptz not null,
  changed_at timestamptz not null,
  check (state = 'trial' or (strategy is not null and category <> '' and contact_name <> '' and contact_phone <> ''))
);
create index source_organisation on source (organisation);
create index source_next on source (next_at) where started_at is not null;

-- What was sent or fetched and is not in the calendar yet: the trial and the import read the same bytes.
create table source_content (
  source uuid primary key references source (id) on delete cascade,
  body bytea not null,
  name text not null default '' check (length(name) <= 200),
  etag text not null default '',
  last_modified text not null default '',
  at timestamptz not null
);

create table import_item (
  id uuid primary key,
  source uuid not null references source (id) on delete cascade,
  uid text not null check (length(uid) <= 400),
  recurrence_id text not null default '' check (length(recurrence_id) <= 40),
  hash text not null,
  likeness text not null,
  series uuid not null references series (id) on delete cascade,
  said jsonb not null,
  field_owner text[] not null default '{}',
  kept_out boolean not null default false,
  gone_since timestamptz,
  unique (source, uid, recurrence_id)
);
create index import_item_series on import_item (series);

create table source_place (
  source uuid not null references source (id) on delete cascade,
  raw text not null check (length(raw) <= 300),
  venue uuid references venue (id),
  answer text not null check (answer in ('same', 'asked', 'yes', 'no', 'unknown')),
  score real not null default 0,
  outside boolean not null default false,
  changed_at timestamptz not null,
  primary key (source, raw)
);

create index source_place_raw on source_place (raw);

-- Two activities of two organisations that look like one. Decided once, by a person.
create table double_proposal (
  id uuid primary key,
  first uuid not null references series (id) on delete cascade,
  second uuid not null references series (id) on delete cascade,
  state text not null default 'proposed' check (state in ('proposed', 'one', 'two')),
  found_at timestamptz not null,
  decided_by uuid references person (id),
  decided_at timestamptz,
  unique (first, second)
);
create index double_proposal_second on double_proposal (second);
create index double_proposal_open on double_proposal (found_at) where state = 'proposed';
