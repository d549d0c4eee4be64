-- SPDX-FileCopyrightText: Soepsteen contributors
-- SPDX-License-Identifier: EUPL-1.2
--
-- Questions about contact: raw answers, sealed with a key of the series and kept apart from the case. No score is kept: it is
-- counted again each time, by the version that is named. At the end of the case the person goes from it.
-- Reports of worry (meldcode): a file apart with a list of its own of who may read it.

create table measurement (
  id uuid primary key,
  -- start and end of one track; owner of the key
  series uuid not null,
  case_id uuid,
  person uuid references person (id) on delete set null,
  team uuid references team (id) on delete set null,
  instrument text not null check (instrument in ('djg6', 'djg11', 'ucla3', 'direct')),
  instrument_version text not null check (length(instrument_version) <= 40),
  scoring_version text not null check (length(scoring_version) <= 40),
  moment text not null check (moment in ('start', 'between', 'end')),
  taken text check (taken in ('self', 'together', 'paper')),
  refused boolean not null default false,
  items bytea,
  -- may stand in figures, before and after: what she agreed to on the day the case ended
  in_figures boolean not null default false,
  on_date date not null,
  at timestamptz not null,
  by uuid references person (id) on delete set null,
  -- the first day of the quarter in which the case ended: no moment that leads back to it
  pseudonymised_at timestamptz,
  check (refused = (items is null)),
  check (pseudonymised_at is null or (person is null and case_id is null and by is null)),
  check (not in_figures or pseudonymised_at is not null)
);
create index measurement_case on measurement (case_id) where case_id is not null;
create index measurement_person on measurement (person) where person is not null;
create index measurement_series on measurement (series);

create table safety_report (
  id uuid primary key,
  number bigint generated always as identity unique,
  signal uuid references signal (id) on delete set null,
  case_id uuid,
  visit uuid,
  person uuid references person (id) on delete set null,
  team uuid references team (id) on delete set null,
  kind text not null check (kind in ('abuse', 'neglect', 'self_neglect', 'self_harm', 'danger', 'other')),
  severity text not null check (severity in ('now', 'today', 'soon')),
  -- sealed with a key of its own (owner: the id)
  text bytea,
  steps text[] not null default '{}',
  by uuid references person (id) on delete set null,
  at timestamptz not null,
  due timestamptz not null,
  taken_by uuid references person (id) on delete set null,
  taken_at timestamptz,
  handled_at timestamptz,
  handled_how text check (handled_how ~ '^[a-z_]{1,40}$'),
  version integer not null default 1
);
create index safety_report_open on safety_report (due) where handled_at is null;
create index safety_report_person on safety_report (person) where person is not null;
create table safety_access (
  report uuid not null references safety_report (id) on delete cascade,
  account uuid not null references person (id) on delete cascade,
  granted_at timestamptz not null default now(),
  primary key (report, account)
);
create index safety_access_account on safety_access (account);

create function my_safety_reports() returns setof uuid language sql stable security definer set search_path = public, pg_temp as
  $$ select s.report from safety_access s where s.account = app_actor() and app_in_team() $$;

do $rls$
declare t text;
begin
  foreach t in array array['measurement', 'safety_report', 'safety_access'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I to soepsteen_jobs using (true) with check (true)', t || '_jobs', t);
  end loop;
end $rls$;
create policy measurement_read on measurement for select to soepsteen_web
  using (case_id = any (array(select my_cases())) or person = app_owner());
create policy measurement_add on measurement for insert to soepsteen_web
  with check (case_id = any (array(select my_written_cases())));
create policy measurement_veto on measurement as restrictive to soepsteen_web
  using (person is null or person <> all (array(select my_exclusions())));
create policy safety_read on safety_report for select to soepsteen_web using (id = any (array(select my_safety_reports())));
create policy safety_change on safety_report for update to soepsteen_web using (id = any (array(select my_safety_reports())));
-- anybody who works may report a worry; she does not read it back
create policy safety_add on safety_report for insert to soepsteen_web with check (by = app_actor());
create policy safety_veto on safety_report as restrictive for select to soepsteen_web
  using (person is null or person <> all (array(select my_exclusions())));
create policy safety_veto_change on safety_report as restrictive for update to soepsteen_web
  using (person is null or person <> all (array(select my_exclusions())));
revoke all on safety_access from soepsteen_web;
grant select on safety_access to soepsteen_gate;
create policy safety_access_gate on safety_access for select to soepsteen_gate using (true);
alter function my_safety_reports() owner to soepsteen_gate;

-- Who comes to stand on somebody's list loses what she had at once: relations with her cases, and reports of worry about her.
create function end_excluded() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update case_access a set valid_to = greatest(now(), a.valid_from)
    from case_file c join person same on same.id = c.person or same.merged_into = c.person
    where a.case_id = c.id and same.id = new.person and a.account <> c.person and (a.valid_to is null or a.valid_to > now())
      and (a.account = new.account
        or a.account in (select b.person from blind_index b where b.kind = 'postcode' and b.value = new.postcode));
  delete from safety_access a using safety_report r where r.id = a.report and r.person = new.person and a.account <> r.person
    and (a.account = new.account
      or a.account in (select b.person from blind_index b where b.kind = 'postcode' and b.value = new.postcode));
  return null;
end $$;
grant delete on safety_access to soepsteen_gate;
grant select (id, person) on safety_report to soepsteen_gate;
create policy safety_report_gate on safety_report for select to soepsteen_gate using (true);
create policy safety_access_end on safety_access for delete to soepsteen_gate using (true);
alter function end_excluded() owner to soepsteen_gate;
create trigger exclusion_ends_access after insert on exclusion for each row execute function end_excluded();

-- Rows of these rooms go by the clock and by the rights of the person only, as soepsteen_jobs: the program itself deletes none,
-- but what lets a practice in for a moment. What was said is never said otherwise: a correction is a new row.
do $go$
declare t text;
begin
  foreach t in array array['signal', 'signal_index', 'signal_attempt', 'signal_feedback', 'do_not_approach', 'partner_address',
      'practice', 'referral', 'referral_feedback', 'case_file', 'case_signal', 'case_attempt', 'conversation', 'note', 'plan', 'goal',
      'case_match', 'visit', 'case_task', 'case_handover', 'emergency_access', 'measurement', 'safety_report'] loop
    execute format('revoke delete on %I from soepsteen_web', t);
  end loop;
end $go$;
revoke update on conversation, note, emergency_access, measurement from soepsteen_web;
revoke insert on emergency_access from soepsteen_web;

-- Figures of a team over a quarter that is over, as they were given out the first time: small numbers are left out already. They
-- are never counted again, so that nobody can take one answer from another.
create table insight_release (
  team uuid not null references team (id) on delete cascade,
  quarter text not null check (quarter ~ '^\d{4}-Q[1-4]$'),
  body jsonb not null,
  made_at timestamptz not null,
  primary key (team, quarter)
);
alter table insight_release enable row level security;
alter table insight_release force row level security;
create policy insight_release_jobs on insight_release to soepsteen_jobs using (true) with check (true);
create policy insight_release_read on insight_release for select to soepsteen_web
  using (team = any (array(select my_led_teams())));

-- what it answers stands; from here on it makes nothing
revoke create on schema public from soepsteen_gate;
