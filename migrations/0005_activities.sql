-- SPDX-FileCopyrightText: Soepsteen contributors
-- SPDX-License-Identifier: EUPL-1.2
--
-- Activities. A series is what an organiser writes, in wall-clock time; occurrences are its dates, kept for
-- thirteen months back and ahead, and are the only table that lists, feeds and papers read.

create table series (
  id uuid primary key,
  number bigint generated always as identity unique,
  uid_host text not null,
  sequence integer not null default 0,
  organisation uuid not null references organisation (id),
  venue uuid references venue (id),
  room uuid references room (id),
  address text not null default '' check (length(address) <= 200),
  online_url text not null default '' check (length(online_url) <= 300),
  area uuid references area (id),
  title text not null check (length(title) between 3 and 60),
  what_we_do text not null default '' check (length(what_we_do) <= 600),
  print_text text not null default '' check (length(print_text) <= 140),
  title_en text not null default '' check (length(title_en) <= 60),
  what_we_do_en text not null default '' check (length(what_we_do_en) <= 600),
  category text not null,
  contact_name text not null check (length(contact_name) between 1 and 80),
  contact_phone text not null check (length(contact_phone) between 1 and 20),
  host_name text not null default '' check (length(host_name) <= 80),
  go_together boolean not null default false,
  transport text not null default '' check (length(transport) <= 120),
  audience text not null default '' check (length(audience) <= 160),
  age_min smallint check (age_min between 0 and 120),
  age_max smallint check (age_max between 0 and 120),
  price_cents integer not null default 0 check (price_cents between 0 and 100000),
  cost_help text not null default '' check (length(cost_help) <= 160),
  sign_up text not null default 'none' check (sign_up in ('none', 'phone', 'link')),
  sign_up_url text not null default '' check (length(sign_up_url) <= 300),
  deadline_days smallint check (deadline_days between 0 and 60),
  capacity integer check (capacity between 1 and 5000),
  languages text[] not null default '{nl}',
  energy text not null default 'calm' check (energy in ('seated', 'calm', 'active')),
  elements text[] not null default '{}' check (cardinality(elements) <= 3),
  photo uuid references file (id),
  photo_alt text not null default '' check (length(photo_alt) <= 160),
  availability text not null default 'active' check (availability in ('active', 'inactive', 'temporarily_closed')),
  alert text not null default '' check (length(alert) <= 120),
  alert_until date,
  starts_local timestamp not null check (starts_local between '2000-01-01' and '2100-01-01'),
  all_day boolean not null default false,
  minutes integer not null check (minutes between 15 and 720 or all_day),
  rrule text check (length(rrule) <= 400),
  rdates timestamp[] not null default '{}',
  exdates timestamp[] not null default '{}',
  not_in_school_holidays boolean not null default false,
  status text not null default 'draft'
    check (status in ('draft', 'in_review', 'published', 'needs_confirmation', 'stale', 'hidden', 'archived')),
  follows uuid references series (id),
  confirmed_at timestamptz,
  confirmed_by text not null default '' check (length(confirmed_by) <= 80),
  confirm_before timestamptz,
  status_since timestamptz not null default now(),
  ics_text text not null default '',
  ics_hash text not null default '',
  search tsvector,
  search_text text not null default '',
  created_by uuid references person (id),
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  check (age_min is null or age_max is null or age_min <= age_max),
  check (photo is null or photo_alt <> '')
);
create index series_organisation on series (organisation, status);
create index series_search on series using gin (search);
create index series_search_text on series using gin (search_text gin_trgm_ops);
create index series_confirm on series (confirm_before) where status in ('published', 'needs_confirmation', 'stale');
create index series_changed on series (changed_at);
create index series_venue on series (venue);

create table override (
  series uuid not null references series (id) on delete cascade,
  recurrence_id timestamp not null,
  cancelled boolean not null default false,
  moved_to timestamp check (moved_to between '2000-01-01' and '2100-01-01'),
  minutes integer check (minutes between 15 and 720),
  venue uuid references venue (id),
  reason text not null default '' check (length(reason) <= 160),
  changed_at timestamptz not null default now(),
  primary key (series, recurrence_id)
);

create table occurrence (
  id bigint generated always as identity primary key,
  series uuid not null references series (id) on delete cascade,
  recurrence_id timestamp not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  local_date date not null,
  weekday smallint not null check (weekday between 1 and 7),
  daypart text not null check (daypart in ('morning', 'afternoon', 'evening')),
  area uuid,
  venue uuid,
  room uuid,
  organisation uuid not null,
  category text not null,
  status text not null check (status in ('planned', 'full', 'cancelled', 'moved', 'held')),
  public boolean not null,
  reason text not null default '',
  unique (series, recurrence_id)
);
create index occurrence_public on occurrence (starts_at, id) where public;
create index occurrence_area on occurrence (area, starts_at, id) where public;
create index occurrence_category on occurrence (category, starts_at, id) where public;
create index occurrence_venue on occurrence (venue, starts_at);
create index occurrence_organisation on occurrence (organisation, starts_at);
create index occurrence_series on occurrence (series, starts_at);
create index occurrence_long on occurrence (ends_at) where public and ends_at - starts_at > interval '1 day';

-- "Klopt nog?": one link, for one activity, that works without a login and never by being opened.
create table confirm_link (
  token_hash text primary key,
  series uuid not null references series (id) on delete cascade,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz
);
create index confirm_link_series on confirm_link (series);

-- Words that mean the same to somebody who searches.
create table synonym (
  word text primary key check (word = lower(word) and length(word) between 2 and 40),
  family text not null check (length(family) between 2 and 40)
);
create index synonym_family on synonym (family);

-- An issue of the neighbourhood paper, frozen as it was printed.
create table paper (
  id uuid primary key,
  area uuid references area (id),
  period_start date not null,
  period text not null check (period in ('week', 'month')),
  pdf bytea not null,
  issued_by uuid references person (id),
  issued_at timestamptz not null default now()
);
create index paper_issued on paper (issued_at desc);
