-- SPDX-FileCopyrightText: Soepsteen contributors
-- SPDX-License-Identifier: EUPL-1.2
--
-- Two records of one person become one, and can be taken apart for 30 days. What was moved is kept here as ids; what
-- the one that stays looked like before is kept sealed with her own key, so that taking apart gives back the same bytes.

create table person_merge (
  id uuid primary key,
  -- Who stays.
  kept uuid not null references person (id) on delete cascade,
  -- Who was the same; her number leads on to the other.
  gone uuid not null references person (id) on delete cascade,
  merged_at timestamptz not null,
  merged_by uuid references person (id) on delete set null,
  -- The row of who stays before and after, sealed; emptied when it can no longer be taken apart.
  before bytea,
  after bytea,
  -- The plain columns of who stays before: codes, ids and dates.
  before_row jsonb not null default '{}',
  -- Per room what was moved: ids only.
  moved jsonb not null default '{}',
  undone_at timestamptz,
  undone_by uuid references person (id) on delete set null,
  settled_at timestamptz,
  check (kept <> gone)
);
create index person_merge_kept on person_merge (kept);
create unique index person_merge_standing on person_merge (gone) where undone_at is null;
