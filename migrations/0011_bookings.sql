-- SPDX-FileCopyrightText: Soepsteen contributors
-- SPDX-License-Identifier: EUPL-1.2
--
-- Rooms that are lent. Any number of requests may overlap; of what is held or confirmed the database itself refuses the
-- second: half open ranges, so that 12.00 fits after 12.00. A range holds the buffer after the activity as well.
-- What closes a room (timetable, maintenance) is a range of its own, never hundreds of bookings.

create table room_terms (
  room uuid primary key references room (id) on delete cascade,
  number bigint generated always as identity unique,
  min_minutes integer not null default 30 check (min_minutes between 15 and 1440),
  max_minutes integer not null default 480 check (max_minutes between 15 and 44640),
  notice_min_days integer not null default 2 check (notice_min_days between 0 and 90),
  notice_max_days integer not null default 365 check (notice_max_days between 1 and 390),
  change_days integer not null default 2 check (change_days between 0 and 90),
  cancel_days integer not null default 1 check (cancel_days between 0 and 90),
  buffer_minutes integer not null default 0 check (buffer_minutes between 0 and 240),
  approver uuid references person (id),
  substitute uuid references person (id),
  who_may text not null default 'everyone' check (who_may in ('everyone', 'organisations', 'own')),
  price_note text not null default '' check (length(price_note) <= 200),
  house_rules text not null default '' check (length(house_rules) <= 1000),
  key_name text not null default '' check (length(key_name) <= 80),
  key_phone text not null default '' check (length(key_phone) <= 20),
  key_how text not null default '' check (length(key_how) <= 300),
  alarm_note text not null default '' check (length(alarm_note) <= 300),
  weekly_hours integer check (weekly_hours between 1 and 168),
  season_from date,
  season_to date,
  multi_day boolean not null default false,
  closed_public_holidays boolean not null default true,
  closed_school_holidays text check (closed_school_holidays in ('noord', 'midden', 'zuid')),
  active boolean not null default true,
  calendar_secret text not null unique,
  changed_at timestamptz not null default now(),
  check (min_minutes <= max_minutes),
  check (notice_min_days <= notice_max_days),
  check (season_to >= season_from)
);

create table room_opening (
  room uuid not null references room (id) on delete cascade,
  weekday smallint not null check (weekday between 1 and 7),
  opens time not null,
  closes time not null check (closes > opens),
  primary key (room, weekday, opens)
);

create table room_block (
  id uuid primary key,
  room uuid not null references room (id) on delete cascade,
  during tstzrange not null check (not isempty(during) and not lower_inf(during) and not upper_inf(during)),
  kind text not null check (kind in ('closed', 'holiday', 'maintenance', 'timetable')),
  reason text not null default '' check (length(reason) <= 200),
  source_uid text,
  created_at timestamptz not null default now()
);
create index room_block_during on room_block using gist (room, during);

create table booking_request (
  id uuid primary key,
  number bigint generated always as identity unique,
  room uuid not null references room (id),
  organisation uuid references organisation (id),
  person uuid references person (id),
  name text not null check (length(name) between 1 and 80),
  phone text not null default '' check (length(phone) <= 20),
  email text not null default '' check (length(email) <= 254),
  language text not null default 'nl' check (language in ('nl', 'simple', 'en')),
  title text not null check (length(title) between 1 and 80),
  remark text not null default '' check (length(remark) <= 500),
  people integer not null check (people between 1 and 5000),
  series uuid references series (id),
  rule text,
  together uuid not null,
  state text not null default 'waiting' check (state in ('waiting', 'answered', 'withdrawn')),
  created_at timestamptz not null default now(),
  check (phone <> '' or email <> '')
);
create index booking_request_together on booking_request (together);
create index booking_request_room on booking_request (room, state);
create index booking_request_series on booking_request (series);
create index booking_request_organisation on booking_request (organisation);

-- A link for who asked, guest or not: to see the answer, to say yes to another time, to cancel. Only its hash is kept, so
-- each message brings a new one. Rooms asked for in one go share it.
create table booking_link (
  token_hash text primary key,
  together uuid not null,
  created_at timestamptz not null default now()
);
create index booking_link_together on booking_link (together);

create table booking (
  id uuid primary key,
  request uuid not null references booking_request (id) on delete cascade,
  room uuid not null references room (id),
  during tstzrange not null check (not isempty(during) and not lower_inf(during) and not upper_inf(during)),
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  recurrence_id timestamp,
  state text not null default 'requested'
    check (state in ('requested', 'tentative', 'confirmed', 'refused', 'cancelled')),
  answer text not null default '' check (length(answer) <= 300),
  offered_at timestamptz,
  offered_until timestamptz,
  asked_starts_at timestamptz,
  missed_at timestamptz,
  changed_at timestamptz not null default now(),
  check (lower(during) = starts_at and upper(during) >= ends_at),
  check (offered_until is null or state = 'tentative'),
  constraint booking_not_double exclude using gist (room with =, during with &&)
    where (state in ('tentative', 'confirmed'))
);
create index booking_request_dates on booking (request, starts_at);
create index booking_room_starts on booking (room, starts_at);
create index booking_room_during on booking using gist (room, during);
create index booking_offered on booking (offered_until) where offered_until is not null;
