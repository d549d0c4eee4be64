-- SPDX-FileCopyrightText: Soepsteen contributors
-- SPDX-License-Identifier: EUPL-1.2
--
-- Who comes along. A participation is one person in one activity, without an account; a seat is one date of it. Places
-- are counted on the date itself (occurrence.taken), where a check refuses one too many. The order of arrival is a number
-- that is given while that date is held, so the waiting list is exact.

create table participation (
  id uuid primary key,
  series uuid not null references series (id) on delete cascade,
  organisation uuid not null references organisation (id),
  state text not null check (state in ('interested', 'signed_up', 'waitlisted', 'accompanied', 'first_time', 'missed',
    'called_after', 'returning', 'regular', 'contributing', 'stopped')),
  name text not null check (length(name) <= 80),
  phone text not null default '' check (length(phone) <= 20),
  email text not null default '' check (length(email) <= 254),
  channel text check (channel in ('phone', 'sms', 'email')),
  language text not null default 'nl' check (language in ('nl', 'simple', 'en')),
  reminder boolean not null default false,
  relation text check (relation in ('mother', 'father', 'neighbour', 'client', 'other')),
  by_name text not null default '' check (length(by_name) <= 80),
  by_phone text not null default '' check (length(by_phone) <= 20),
  call_who text not null default 'self' check (call_who in ('self', 'by')),
  needs text[] not null default '{}'
    check (needs <@ array['lift', 'company', 'door', 'wheelchair', 'hearing', 'language']),
  spoken text not null default '' check (length(spoken) <= 40),
  remark text not null default '' check (length(remark) <= 200),
  first_time boolean,
  introduce boolean not null default false,
  share_phone boolean not null default false,
  buurt text not null default '' check (length(buurt) <= 60),
  no_calls boolean not null default false,
  last_on date,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  check (relation is not null or (by_name = '' and by_phone = ''))
);
create index participation_series on participation (series);
create index participation_organisation on participation (organisation);
-- What the night forgets: only rows in which somebody can still be recognised.
create index participation_last on participation (last_on) where name <> '' or by_name <> '';

create table seat (
  id uuid primary key,
  participation uuid not null references participation (id) on delete cascade,
  series uuid not null references series (id) on delete cascade,
  recurrence_id timestamp not null,
  state text not null check (state in ('interested', 'signed_up', 'waitlisted', 'cancelled')),
  arrived bigint generated always as identity unique,
  attended text check (attended in ('came', 'missed')),
  companion uuid references seat (id) on delete set null,
  companion_name text not null default '' check (length(companion_name) <= 80),
  companion_phone text not null default '' check (length(companion_phone) <= 20),
  created_at timestamptz not null,
  changed_at timestamptz not null,
  unique (participation, series, recurrence_id),
  check (companion is null or companion <> id)
);
create index seat_date on seat (series, recurrence_id, arrived);

-- The links with which somebody changes or cancels. One that is given for a seat shows that seat only. The hash, not the link.
create table participation_link (
  token_hash text primary key,
  participation uuid not null references participation (id) on delete cascade,
  seat uuid references seat (id) on delete cascade,
  created_at timestamptz not null
);
create index participation_link_participation on participation_link (participation);
create index participation_link_seat on participation_link (seat);
create index seat_companion on seat (companion) where companion is not null;

-- The night that makes past dates "held" finds them here, however long the calendar is.
create index occurrence_to_hold on occurrence (ends_at) where status in ('planned', 'full', 'moved');
