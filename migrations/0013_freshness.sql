-- SPDX-FileCopyrightText: Soepsteen contributors
-- SPDX-License-Identifier: EUPL-1.2
--
-- Is it still right? Visitors say what is not; three different ones make a check. Who is different is known for one day
-- only: the salt of a day is thrown away with the day, so nobody can be followed. Calls to organisations have a result per
-- activity. And how often an activity was looked at: numbers per day, nothing of who looked.

create table doubt (
  id uuid primary key,
  series uuid not null references series on delete cascade,
  kind text not null check (kind in ('time', 'place', 'stopped', 'phone', 'other')),
  text text not null default '' check (char_length(text) <= 160),
  day date not null,
  visitor_key text not null,
  told_at timestamptz not null,
  solved_at timestamptz,
  unique (series, visitor_key)
);
create index doubt_open on doubt (series) where solved_at is null;

create table day_salt (
  day date primary key,
  salt text not null
);

create table freshness_call (
  id uuid primary key,
  series uuid not null references series on delete cascade,
  result text not null check (result in ('confirmed', 'changed', 'stopped', 'no_answer')),
  caller uuid references person on delete set null,
  called_at timestamptz not null
);
create index freshness_call_series on freshness_call (series, called_at);

create table view_count (
  series uuid not null references series on delete cascade,
  day date not null,
  surface text not null check (surface in ('page', 'print', 'embed', 'feed', 'paper', 'api')),
  count integer not null check (count > 0),
  primary key (series, day, surface)
);
create index view_count_day on view_count (day);
