-- SPDX-FileCopyrightText: Soepsteen contributors
-- SPDX-License-Identifier: EUPL-1.2
--
-- Working with a resident (traject): only with her consent. Whoever reads a case has a row in case_access: a relation with a
-- purpose and dates; it is made and ended by functions only, and nobody on her list gets one. Texts are sealed with her key and
-- never changed: a correction is a new row. An open case has exactly one next step, or a pause with an end.

create table case_file (
  id uuid primary key,
  number bigint generated always as identity unique,
  person uuid not null references person (id) on delete cascade,
  team uuid not null references team (id),
  lead uuid references person (id) on delete set null,
  status text not null check (status in ('making_contact', 'conversation', 'planning', 'active', 'wrapping_up', 'closed')),
  paused_until date,
  pause_reason text check (pause_reason in ('hospital', 'mourning', 'holiday', 'other')),
  period integer not null default 1,
  ground text not null default 'consent' check (ground ~ '^[a-z_]{1,40}$'),
  secrecy text not null default 'normal' check (secrecy in ('normal', 'restricted')),
  from_referral boolean not null default false,
  consent uuid references consent (id) on delete set null,
  opened_at timestamptz not null,
  contacted_on date,
  contact_due date,
  -- the first time she went: follow-up counts from here
  started_on date,
  follow_up_1_on date,
  follow_up_2_on date,
  closed_at timestamptz,
  close_reason text check (close_reason in ('goal_reached', 'goes_on_alone', 'needs_met_elsewhere', 'referred_on', 'withdrawn',
    'not_reached', 'no_reaction', 'moved', 'deceased', 'opened_by_mistake', 'duplicate', 'capacity')),
  outcome text check (outcome in ('takes_part', 'has_role', 'contact_enough', 'other_help', 'stopped_own_choice', 'not_reached')),
  -- her own judgement at the end: 1 to 5, or null when not asked or not answered
  judgement smallint check (judgement between 1 and 5),
  asked_person boolean not null default false,
  end_report bytea,
  aftercare_agreed boolean not null default false,
  aftercare_on date,
  start_measurement text check (start_measurement in ('taken', 'refused')),
  end_measurement text check (end_measurement in ('taken', 'refused')),
  version integer not null default 1,
  check ((status = 'closed') = (closed_at is not null)),
  check (closed_at is null or close_reason is not null),
  check ((paused_until is null) = (pause_reason is null)),
  check (closed_at is null or paused_until is null)
);
create unique index case_open_once on case_file (person, team) where closed_at is null;
create index case_team on case_file (team, status) where closed_at is null;
create index case_person on case_file (person);
create index case_closed on case_file (closed_at) where closed_at is not null;

create table case_signal (
  case_id uuid not null references case_file (id) on delete cascade,
  signal uuid not null unique references signal (id) on delete cascade,
  primary key (case_id, signal)
);

create table case_access (
  id uuid primary key default gen_random_uuid(),
  case_id uuid not null references case_file (id) on delete cascade,
  account uuid not null references person (id) on delete cascade,
  kind text not null check (kind in ('lead', 'worker', 'volunteer', 'cover', 'emergency_card', 'emergency', 'aftercare')),
  purpose text not null check (purpose ~ '^[a-z_]{1,40}$'),
  valid_from timestamptz not null default now(),
  valid_to timestamptz,
  granted_by uuid references person (id) on delete set null,
  reason text check (reason ~ '^[a-z_]{1,40}$'),
  check (valid_to is null or valid_to >= valid_from)
);
create index case_access_account on case_access (account, valid_to);
create index case_access_case on case_access (case_id);

create table case_attempt (
  id uuid primary key,
  case_id uuid not null references case_file (id) on delete cascade,
  kind text not null check (kind in ('phone', 'sms', 'mail', 'letter', 'card', 'visit', 'via_contact', 'other')),
  reached boolean not null,
  on_date date not null,
  day_part text not null check (day_part in ('morning', 'afternoon', 'evening')),
  by uuid references person (id) on delete set null,
  at timestamptz not null
);
create index case_attempt_case on case_attempt (case_id, at);

create table conversation (
  id uuid primary key,
  case_id uuid not null references case_file (id) on delete cascade,
  on_date date not null,
  kind text not null default 'conversation' check (kind in ('conversation', 'follow_up_1', 'follow_up_2', 'aftercare')),
  themes text[] not null default '{}',
  -- sealed: what was said; what she can and wants to contribute; the drawing to talk over (never added up)
  text bytea,
  contribution bytea,
  drawing bytea,
  by uuid references person (id) on delete set null,
  at timestamptz not null
);
create index conversation_case on conversation (case_id, at);

create table note (
  id uuid primary key,
  case_id uuid not null references case_file (id) on delete cascade,
  kind text not null check (kind in ('note', 'door', 'end_report')),
  visible_to text not null check (visible_to in ('team', 'volunteer', 'resident')),
  text bytea not null,
  replaces uuid references note (id) on delete set null,
  by uuid references person (id) on delete set null,
  at timestamptz not null
);
create index note_case on note (case_id, at);

create table plan (
  id uuid primary key,
  case_id uuid not null references case_file (id) on delete cascade,
  version integer not null,
  wish bytea not null,
  contribution bytea not null,
  lack text not null check (lack in ('network', 'belonging', 'intimacy', 'meaning')),
  agreed_on date,
  agreed_how text check (agreed_how in ('oral', 'paper', 'digital')),
  by uuid references person (id) on delete set null,
  at timestamptz not null,
  unique (case_id, version),
  check ((agreed_on is null) = (agreed_how is null))
);

create table goal (
  id uuid primary key,
  plan uuid not null references plan (id) on delete cascade,
  place smallint not null check (place between 1 and 3),
  text bytea not null,
  element text not null check (element in ('occupation', 'meeting', 'practical_support', 'meaningful_contact', 'social_skills',
    'realistic_expectations', 'meaningful_role')),
  shareable boolean not null default false,
  level smallint check (level between 0 and 4),
  unique (plan, place)
);

create table case_match (
  id uuid primary key,
  case_id uuid not null references case_file (id) on delete cascade,
  goal uuid references goal (id) on delete set null,
  kind text not null check (kind in ('activity', 'buddy', 'help', 'workshop', 'onward', 'self')),
  -- an activity of the calendar, where it is one
  activity uuid references series (id) on delete set null,
  -- sealed: what it is, in words
  target bytea,
  -- the volunteer who is asked
  volunteer uuid references person (id) on delete set null,
  status text not null check (status in ('proposed', 'resident_agreed', 'asked', 'accepted', 'refused', 'expired', 'started', 'finished', 'stopped')),
  answer_by date,
  consent uuid references consent (id) on delete set null,
  stop_reason text check (stop_reason ~ '^[a-z_]{1,40}$'),
  started_on date,
  attended integer not null default 0,
  ended_on date,
  version integer not null default 1,
  at timestamptz not null,
  check (status <> 'asked' or answer_by is not null)
);
create index case_match_case on case_match (case_id);
create index case_match_volunteer on case_match (volunteer) where volunteer is not null;
create index case_match_answer on case_match (answer_by) where status = 'asked';

create table visit (
  id uuid primary key,
  number bigint generated always as identity unique,
  client_uuid uuid not null unique,
  case_id uuid not null references case_file (id) on delete cascade,
  match uuid references case_match (id) on delete set null,
  visitor uuid references person (id) on delete set null,
  second uuid references person (id) on delete set null,
  planned_from timestamptz not null,
  planned_until timestamptz not null,
  form text not null check (form in ('home', 'phone', 'walk', 'place')),
  status text not null check (status in ('planned', 'confirmed', 'checked_in', 'checked_out', 'reported', 'followup_open', 'closed', 'not_home', 'cancelled', 'moved')),
  cancelled_by text check (cancelled_by in ('resident', 'visitor', 'team', 'case_closed')),
  attempt smallint not null default 1 check (attempt between 1 and 3),
  report bytea,
  worry boolean not null default false,
  superseded_by uuid references visit (id) on delete set null,
  alone_reason text check (alone_reason ~ '^[a-z_]{1,40}$'),
  at timestamptz not null,
  check (planned_until > planned_from)
);
create index visit_case on visit (case_id);
create index visit_visitor on visit (visitor, planned_from) where visitor is not null;

create table case_task (
  id uuid primary key,
  number bigint generated always as identity unique,
  case_id uuid not null references case_file (id) on delete cascade,
  kind text not null check (kind ~ '^[a-z_0-9]{1,40}$'),
  is_next boolean not null default false,
  owner uuid references person (id) on delete set null,
  due date not null,
  status text not null default 'open' check (status in ('open', 'done', 'cancelled')),
  closed_by_fact text check (length(closed_by_fact) <= 60),
  made_at timestamptz not null,
  closed_at timestamptz,
  check ((status = 'open') = (closed_at is null))
);
create unique index case_task_next on case_task (case_id) where is_next and status = 'open';
create index case_task_case on case_task (case_id) where status = 'open';
create index case_task_owner on case_task (owner, due) where status = 'open';

create table case_handover (
  id uuid primary key,
  case_id uuid not null references case_file (id) on delete cascade,
  from_team uuid not null references team (id) on delete cascade,
  to_team uuid not null references team (id) on delete cascade,
  resident_agreed_on date not null,
  asked_by uuid references person (id) on delete set null,
  asked_at timestamptz not null,
  accepted_by uuid references person (id) on delete set null,
  decided_at timestamptz,
  decision text check (decision in ('accepted', 'declined'))
);
create index case_handover_case on case_handover (case_id);
create index case_handover_to on case_handover (to_team) where decided_at is null;

-- The emergency button: a card for 24 hours, the whole file for 4 hours within them. Somebody else reviews it.
create table emergency_access (
  id uuid primary key,
  number bigint generated always as identity unique,
  case_id uuid not null references case_file (id) on delete cascade,
  account uuid references person (id) on delete set null,
  reason text not null check (reason in ('immediate_danger', 'lead_absent', 'resident_asks', 'police_or_112')),
  -- sealed with a key of its own (owner: the id)
  explanation bytea,
  started_at timestamptz not null,
  ends_at timestamptz not null,
  opened_file_at timestamptz,
  reviewed_by uuid references person (id) on delete set null,
  reviewed_at timestamptz,
  verdict text check (verdict in ('right', 'wrong', 'unclear')),
  check ((reviewed_at is null) = (verdict is null))
);
create index emergency_access_account on emergency_access (account, started_at);
create index emergency_access_open on emergency_access (started_at) where reviewed_at is null;

-- Cases that the actor has a live relation with, to read or to write in.
create function my_cases() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select a.case_id from case_access a where a.account = app_actor() and app_in_team()
    and a.kind in ('lead', 'worker', 'cover', 'emergency', 'aftercare')
    and a.valid_from <= now() and (a.valid_to is null or a.valid_to > now()) $$;
create function my_written_cases() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select a.case_id from case_access a where a.account = app_actor() and app_in_team()
    and a.kind in ('lead', 'worker', 'cover', 'aftercare')
    and a.valid_from <= now() and (a.valid_to is null or a.valid_to > now()) $$;
-- The emergency card, and what a volunteer needs: that it is there, and who.
create function my_card_cases() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select a.case_id from case_access a where a.account = app_actor()
    and (a.kind = 'volunteer' or a.kind = 'emergency_card' and app_in_team())
    and a.valid_from <= now() and (a.valid_to is null or a.valid_to > now()) $$;
-- Her own.
create function own_cases() returns setof uuid language sql stable security definer set search_path = public, pg_temp as
  $$ select c.id from case_file c where c.person = app_owner() $$;
-- Of persons on whose list the actor is: beats everything.
create function my_vetoed_cases() returns setof uuid language sql stable security definer set search_path = public, pg_temp as
  $$ select c.id from case_file c where c.person in (select my_exclusions()) $$;
create or replace function my_case_signals() returns setof uuid language sql stable security definer set search_path = public, pg_temp as
  $$ select s.signal from case_signal s where s.case_id in (select my_cases()) $$;

-- The only way to a relation. Refuses (false) for who is on her list; a restricted case only by its lead.
create function grant_access(p_case uuid, p_account uuid, p_kind text, p_purpose text, p_to timestamptz, p_by uuid, p_reason text)
returns uuid language plpgsql security definer set search_path = public, pg_temp as $$
declare made uuid;
begin
  -- records that are one person count as one
  if exists (select from case_file c join person one on one.id = c.person
      join person same on coalesce(same.merged_into, same.id) = coalesce(one.merged_into, one.id)
      join exclusion e on e.person = same.id
      where c.id = p_case and c.person <> p_account and (e.account = p_account
        or e.postcode in (select b.value from blind_index b where b.kind = 'postcode' and b.person = p_account))) then
    return null;
  end if;
  if p_kind in ('emergency', 'emergency_card', 'cover')
      and exists (select from case_file c where c.id = p_case and c.secrecy = 'restricted') then
    return null;
  end if;
  insert into case_access (case_id, account, kind, purpose, valid_to, granted_by, reason)
    values (p_case, p_account, p_kind, p_purpose, p_to, p_by, p_reason) returning id into made;
  return made;
end $$;
-- Ends the relations of an account with a case, or of everybody (null). Gives how many.
create function end_access(p_case uuid, p_account uuid, p_kind text) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare ended integer;
begin
  update case_access set valid_to = greatest(now(), valid_from) where case_id = p_case and (p_account is null or account = p_account)
    and (p_kind is null or kind = p_kind) and (valid_to is null or valid_to > now());
  get diagnostics ended = row_count;
  return ended;
end $$;
-- The list of a team, for who has no relation: a number, a phase and a day. Hidden ones are counted, not shown.
create function case_list(p_team uuid) returns table (id uuid, number bigint, status text, paused_until date, lead uuid,
    due date, task text, hidden boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select case when h.hidden then null else c.id end, case when h.hidden then null else c.number end,
      case when h.hidden then null else c.status end, case when h.hidden then null else c.paused_until end,
      case when h.hidden then null else c.lead end, case when h.hidden then null else t.due end,
      case when h.hidden then null else t.kind end, h.hidden
    from case_file c
    cross join lateral (select (c.secrecy = 'restricted' and c.id not in (select my_cases()))
      or c.person in (select my_exclusions()) as hidden) h
    left join case_task t on t.case_id = c.id and t.is_next and t.status = 'open'
    where c.team = p_team and c.closed_at is null and p_team in (select my_teams()) $$;

do $rls$
declare t text;
begin
  foreach t in array array['case_file', 'case_signal', 'case_access', 'case_attempt', 'conversation', 'note', 'plan', 'goal',
      'case_match', 'visit', 'case_task', 'case_handover', 'emergency_access'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I to soepsteen_jobs using (true) with check (true)', t || '_jobs', t);
  end loop;
  foreach t in array array['case_attempt', 'conversation', 'note', 'plan', 'case_match', 'visit', 'case_task', 'case_handover'] loop
    execute format('create policy %I on %I for select to soepsteen_web using (case_id = any (array(select my_cases())))', t || '_read', t);
    execute format('create policy %I on %I for insert to soepsteen_web with check (case_id = any (array(select my_written_cases())))', t || '_add', t);
    execute format('create policy %I on %I as restrictive to soepsteen_web
      using (case_id <> all (array(select my_vetoed_cases()))) with check (case_id <> all (array(select my_vetoed_cases())))', t || '_veto', t);
  end loop;
  -- What was said, agreed or tried is never changed: there is no policy for that.
  foreach t in array array['case_match', 'visit', 'case_task', 'case_handover'] loop
    execute format('create policy %I on %I for update to soepsteen_web using (case_id = any (array(select my_written_cases())))', t || '_change', t);
  end loop;
end $rls$;

create policy case_read on case_file for select to soepsteen_web using (id = any (array(select my_cases()))
  or id = any (array(select my_card_cases())) or person = app_owner());
create policy case_change on case_file for update to soepsteen_web using (id = any (array(select my_written_cases())));
create policy case_veto on case_file as restrictive to soepsteen_web using (person <> all (array(select my_exclusions())));
create policy case_signal_read on case_signal for select to soepsteen_web using (case_id = any (array(select my_cases())));
create policy case_signal_veto on case_signal as restrictive to soepsteen_web
  using (case_id in (select c.id from case_file c)) with check (case_id in (select c.id from case_file c));
create policy goal_read on goal for select to soepsteen_web using (plan in (select p.id from plan p));
create policy goal_add on goal for insert to soepsteen_web
  with check (plan in (select p.id from plan p where p.case_id = any (array(select my_written_cases()))));
create policy goal_change on goal for update to soepsteen_web
  using (plan in (select p.id from plan p where p.case_id = any (array(select my_written_cases()))));

-- Her own plan, conversations and notes for her; a volunteer her own matches and visits.
create policy plan_own on plan for select to soepsteen_web using (case_id = any (array(select own_cases())));
create policy conversation_own on conversation for select to soepsteen_web using (case_id = any (array(select own_cases())));
create policy note_own on note for select to soepsteen_web
  using (case_id = any (array(select own_cases())) and visible_to = 'resident');
create policy match_own on case_match for select to soepsteen_web
  using (volunteer = app_actor() and status in ('asked', 'accepted', 'started', 'finished', 'stopped') or case_id = any (array(select own_cases())));
create policy visit_own on visit for select to soepsteen_web
  using (visitor = app_actor() or second = app_actor() or case_id = any (array(select own_cases())));
-- Used and reviewed through the verbs, which ask the policy first and write as the jobs role.
create policy emergency_read on emergency_access for select to soepsteen_web using (account = app_actor());
create policy emergency_veto on emergency_access as restrictive to soepsteen_web
  using (case_id in (select c.id from case_file c)) with check (case_id in (select c.id from case_file c));

-- Relations are made by the functions only.
revoke all on case_access from soepsteen_web;
grant select, insert, update on case_access to soepsteen_gate;
grant select on case_file, case_signal, case_task to soepsteen_gate;
create policy case_access_gate on case_access to soepsteen_gate using (true) with check (true);
create policy case_file_gate on case_file for select to soepsteen_gate using (true);
create policy case_signal_gate on case_signal for select to soepsteen_gate using (true);
create policy case_task_gate on case_task for select to soepsteen_gate using (true);
do $owner$
declare f text;
begin
  foreach f in array array['my_cases()', 'my_written_cases()', 'my_vetoed_cases()', 'my_card_cases()', 'own_cases()', 'my_case_signals()',
      'grant_access(uuid, uuid, text, text, timestamptz, uuid, text)', 'end_access(uuid, uuid, text)', 'case_list(uuid)'] loop
    execute format('alter function %s owner to soepsteen_gate', f);
  end loop;
end $owner$;
-- Who may make and end relations: the verbs run these as the jobs role, after asking the policy.
revoke execute on function grant_access(uuid, uuid, text, text, timestamptz, uuid, text), end_access(uuid, uuid, text) from public;
grant execute on function grant_access(uuid, uuid, text, text, timestamptz, uuid, text), end_access(uuid, uuid, text) to soepsteen_jobs;
