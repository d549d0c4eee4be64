-- SPDX-FileCopyrightText: Soepsteen contributors
-- SPDX-License-Identifier: EUPL-1.2
--
-- Teams: who is away for a while (then the deputy is called), and whether a worker wants the first name on the public page.
-- Who sits in the fund and also works in a team works as one of the two in a session: rights never add up.

create table absence (
  id uuid primary key,
  team uuid not null references team (id) on delete cascade,
  person uuid not null references person (id) on delete cascade,
  starts_on date not null,
  ends_on date not null,
  made_by uuid references person (id) on delete set null,
  check (ends_on >= starts_on)
);
create index absence_person on absence (person, ends_on);
create index absence_team on absence (team, ends_on);

alter table team_member add column shown boolean not null default false;

-- The same person and the same worker or postcode stand on the list once.
create unique index exclusion_account_once on exclusion (person, account) where account is not null;
create unique index exclusion_postcode_once on exclusion (person, postcode) where postcode is not null;

alter table session add column active_role text check (active_role in ('funder', 'team'));
