-- SPDX-FileCopyrightText: Soepsteen contributors
-- SPDX-License-Identifier: EUPL-1.2
--
-- What is missing. A wish is what somebody would like and does not find; who wants to be told leaves a way to reach
-- them, nobody has to. Three wishes alike and near each other become a gap, and a gap has a life. Searches without a
-- result and people for whom there was no place are counted by day, never by person.

create table gap (
  id uuid primary key,
  number bigint generated always as identity unique,
  title text not null check (length(title) between 3 and 80),
  category text,
  stems text[] not null default '{}',
  area uuid references area (id),
  weekdays smallint[] not null default '{}',
  dayparts text[] not null default '{}',
  audience text not null default 'everyone'
    check (audience in ('everyone', 'children', 'adults', 'senior_65', 'senior_75')),
  state text not null
    check (state in ('noticed', 'bundled', 'seeking_organiser', 'building', 'trial', 'in_calendar', 'not_feasible')),
  state_since timestamptz not null default now(),
  owner uuid references person (id),
  organiser uuid references organisation (id),
  room_found boolean not null default false,
  host_found boolean not null default false,
  money_found boolean not null default false,
  series uuid references series (id),
  next_step text not null default '' check (length(next_step) <= 200),
  reason text not null default '' check (length(reason) <= 300),
  created_at timestamptz not null default now(),
  check (state not in ('trial', 'in_calendar') or series is not null),
  check (state <> 'not_feasible' or reason <> '')
);
create index gap_state on gap (state, state_since);
create index gap_series on gap (series);

create table wish (
  id uuid primary key,
  number bigint generated always as identity unique,
  category text,
  words text not null default '' check (length(words) <= 160),
  stems text[] not null default '{}',
  area uuid references area (id),
  weekdays smallint[] not null default '{}',
  dayparts text[] not null default '{}' check (dayparts <@ array['morning', 'afternoon', 'evening']),
  audience text not null default 'everyone'
    check (audience in ('everyone', 'children', 'adults', 'senior_65', 'senior_75')),
  channel text not null check (channel in ('web', 'phone', 'visit', 'conversation')),
  help boolean not null default false,
  name text check (length(name) <= 80),
  phone text check (length(phone) <= 20),
  email text check (length(email) <= 254),
  language text not null default 'nl',
  -- The address of the network with the salt of the day: gone with the salt, the night after.
  source text,
  -- The same person again, as far as that could be seen: kept, not counted.
  repeated boolean not null default false,
  status text not null default 'open' check (status in ('open', 'withdrawn', 'refused')),
  token_hash text unique,
  gap uuid references gap (id),
  created_at timestamptz not null default now(),
  check (category is not null or words <> '' or status <> 'open')
);
create index wish_open on wish (category, area) where status = 'open' and gap is null;
create index wish_gap on wish (gap);
create index wish_created on wish (created_at);

create table wish_salt (
  day date primary key,
  salt text not null
);

create table search_miss (
  day date not null,
  area uuid references area (id),
  category text not null default '',
  words text not null default '' check (length(words) <= 40),
  daypart text not null default '',
  times integer not null check (times > 0),
  unique nulls not distinct (day, area, category, words, daypart)
);

create table turned_away (
  day date not null,
  area uuid references area (id),
  category text not null,
  weekday smallint not null check (weekday between 1 and 7),
  daypart text not null,
  times integer not null check (times > 0),
  unique nulls not distinct (day, area, category, weekday, daypart)
);

create table gap_target (
  id uuid primary key,
  level text not null check (level in ('municipality', 'wijk', 'buurt')),
  area uuid references area (id),
  category text,
  element text,
  daypart text check (daypart in ('morning', 'afternoon', 'evening')),
  wanted smallint not null check (wanted between 1 and 100),
  -- null: so many a week in the area; else so many a week for each hundred people of 65 and older
  per_people_65 boolean not null default false,
  created_at timestamptz not null default now(),
  check (num_nonnulls(category, element) <= 1),
  unique nulls not distinct (level, area, category, element, daypart)
);

-- Walking distances ask for the postcodes of a buurt.
create index postcode_area on postcode (area);
