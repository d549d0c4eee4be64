-- SPDX-FileCopyrightText: Soepsteen contributors
-- SPDX-License-Identifier: EUPL-1.2
--
-- Signals: somebody worries, asks, or a practice refers. A signal has a key of its own (owner: its id): what it says and who
-- reports is sealed with it. Every open signal has a next step with a date, and somebody or a team it is of. What is found by a
-- whole address or phone stands in signal_index, which is not in backups. do_not_approach keeps keyed hashes only.

-- The short address of a partner organisation: on a card with a QR code.
create table partner_address (
  id uuid primary key,
  code text not null unique check (code ~ '^[0-9a-z]{8}$'),
  organisation uuid not null references organisation (id) on delete cascade,
  label text not null default '' check (length(label) <= 80),
  made_by uuid references person (id) on delete set null,
  made_at timestamptz not null,
  ended_at timestamptz
);
create index partner_address_organisation on partner_address (organisation);

create table signal (
  id uuid primary key,
  number bigint generated always as identity unique,
  kind text not null check (kind in ('report', 'referral')),
  entry_type text not null check (entry_type in ('A', 'B', 'C')),
  type text not null default 'light' check (type in ('light', 'worry', 'emergency')),
  channel text not null check (channel in ('web', 'phone', 'paper', 'in_person', 'partner', 'fhir')),
  status text not null check (status in ('held', 'received', 'triage', 'advised', 'emergency_passed', 'safety_route', 'merged',
    'taken_up', 'assigned', 'approaching', 'not_reached', 'contacted', 'later', 'converted', 'closed', 'anonymised')),
  close_reason text check (close_reason in ('light', 'not_taken_up', 'passed_on', 'spam', 'not_reached', 'does_not_want',
    'already_supported', 'withdrawn')),
  -- why it was not taken up, in a code
  refusal text check (refusal ~ '^[a-z_]{1,40}$'),
  team uuid references team (id) on delete set null,
  area uuid references area (id) on delete set null,
  organisation uuid references organisation (id) on delete set null,
  reporter_role text not null default 'neighbour'
    check (reporter_role in ('neighbour', 'family', 'organisation_worker', 'volunteer', 'self', 'referrer')),
  wants_feedback boolean not null default true,
  may_be_named boolean not null default false,
  keeps_contact boolean,
  person_knows text not null default 'no' check (person_knows in ('yes', 'no', 'will_be_told')),
  age_band text not null default 'unknown' check (age_band in ('<55', '55-64', '65-74', '75-84', '85+', 'unknown')),
  signs text[] not null default '{}',
  -- danger now, said by the reporter
  danger boolean not null default false,
  -- something a visitor must know; the words are sealed
  visitor_danger boolean not null default false,
  warm_handover boolean not null default false,
  -- sealed with the key of the signal: about = the person and the words; reporter = who reports
  about bytea,
  reporter bytea,
  -- the resident, once she is known here and agreed; or a proposal
  person uuid references person (id) on delete set null,
  claimed_by uuid references person (id) on delete set null,
  claimed_at timestamptz,
  owner uuid references person (id) on delete set null,
  assigned_at timestamptz,
  next_step text check (next_step ~ '^[a-z_]{1,40}$'),
  next_due timestamptz,
  received_at timestamptz not null,
  contacted_at timestamptz,
  closed_at timestamptz,
  -- the day before which the person must know (AVG, article 14)
  inform_before date,
  informed_at timestamptz,
  informed_how text check (informed_how in ('oral', 'letter', 'phone')),
  postponed_reason text check (postponed_reason ~ '^[a-z_]{1,40}$'),
  later_on date,
  merged_into uuid references signal (id) on delete set null,
  -- the light path: invited to something, with or without company
  invited_activity uuid references series (id) on delete set null,
  invited_how text check (invited_how in ('phone', 'letter', 'in_person')),
  companion uuid references person (id) on delete set null,
  consent uuid references consent (id) on delete set null,
  code_hash bytea unique,
  held_reason text check (held_reason ~ '^[a-z_]{1,40}$'),
  version integer not null default 1,
  check ((status in ('received', 'triage', 'taken_up', 'assigned', 'approaching', 'not_reached', 'contacted', 'later', 'held'))
    = (closed_at is null)),
  -- nothing that is open is without a next step
  check (closed_at is not null or (next_step is not null and next_due is not null)),
  -- nothing that is open is of nobody
  check (closed_at is not null or status = 'held' or team is not null or owner is not null),
  check (entry_type <> 'C' or (person is null and age_band = 'unknown' and cardinality(signs) = 0 and about is null)),
  check (status <> 'closed' or close_reason is not null)
);
create index signal_work on signal (team, status, next_due) where closed_at is null;
create index signal_owner on signal (owner, next_due) where closed_at is null;
create index signal_claimed on signal (claimed_by) where closed_at is null;
create index signal_person on signal (person) where person is not null;
create index signal_closed on signal (closed_at) where closed_at is not null;
create index signal_received on signal (received_at);
create index signal_companion on signal (companion) where companion is not null;
create index signal_first_contact on signal (team, contacted_at) where contacted_at is not null;

create table signal_index (
  signal uuid not null references signal (id) on delete cascade,
  kind text not null check (kind in ('address', 'phone', 'postcode', 'name')),
  value bytea not null,
  primary key (kind, value, signal)
);
create index signal_index_signal on signal_index (signal);

create table signal_attempt (
  id uuid primary key,
  signal uuid not null references signal (id) on delete cascade,
  kind text not null check (kind in ('phone', 'sms', 'mail', 'letter', 'card', 'visit', 'via_contact', 'other')),
  reached boolean not null,
  on_date date not null,
  day_part text not null check (day_part in ('morning', 'afternoon', 'evening')),
  card_left boolean not null default false,
  by uuid references person (id) on delete set null,
  at timestamptz not null
);
create index signal_attempt_signal on signal_attempt (signal, at);

-- What the reporter was told, or is still to be told.
create table signal_feedback (
  id uuid primary key,
  signal uuid not null references signal (id) on delete cascade,
  word text not null check (word in ('received', 'taken_up', 'contact', 'closed')),
  status text not null check (status in ('waiting', 'sent', 'none')),
  due timestamptz not null,
  done_at timestamptz,
  unique (signal, word)
);

-- "Niet meer benaderen": a keyed hash of an address or a phone number, and nothing else.
create table do_not_approach (
  value bytea primary key,
  since date not null
);

-- Which signals hang on a case that the actor works on: filled in by the room of cases.
create function my_case_signals() returns setof uuid language sql stable security definer set search_path = public, pg_temp as
  $$ select null::uuid where false $$;
alter function my_case_signals() owner to soepsteen_gate;

-- Signals that are not there for the actor: about somebody whom she may not meet, or at her own postcode, unless the resident
-- said yes to her (then she is the owner).
create function my_hidden_signals() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select i.signal from signal_index i join signal s on s.id = i.signal
    where i.kind = 'postcode' and s.owner is distinct from app_actor()
      and i.value in (select b.value from blind_index b where b.kind = 'postcode' and b.person = app_actor())
  union
  select s.id from signal s where s.person in (select my_exclusions()) $$;
-- How many open ones of her teams she does not see: no more than the number.
create function hidden_signals() returns integer language sql stable security definer set search_path = public, pg_temp as $$
  select count(*)::int from signal s
    where s.closed_at is null and s.team in (select my_teams()) and s.id in (select my_hidden_signals()) $$;
alter function my_hidden_signals() owner to soepsteen_gate;
alter function hidden_signals() owner to soepsteen_gate;

do $rls$
declare t text;
begin
  foreach t in array array['signal', 'signal_index', 'signal_attempt', 'signal_feedback', 'do_not_approach', 'partner_address'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I to soepsteen_jobs using (true) with check (true)', t || '_jobs', t);
  end loop;
end $rls$;

create policy signal_read on signal for select to soepsteen_web
  using (team = any (array(select my_teams())) or owner = app_actor() or id = any (array(select my_case_signals())));
create policy signal_change on signal for update to soepsteen_web
  using (team = any (array(select my_teams())) or owner = app_actor())
  with check (true);
-- anybody may report; nobody reads it back
create policy signal_report on signal for insert to soepsteen_web with check (status in ('held', 'received', 'triage'));
create policy signal_veto on signal as restrictive for select to soepsteen_web
  using (id <> all (array(select my_hidden_signals())));
create policy signal_veto_change on signal as restrictive for update to soepsteen_web
  using (id <> all (array(select my_hidden_signals())));

create policy signal_index_read on signal_index for select to soepsteen_web using (signal in (select s.id from signal s));
create policy signal_index_add on signal_index for insert to soepsteen_web with check (true);
create policy signal_attempt_all on signal_attempt to soepsteen_web
  using (signal in (select s.id from signal s)) with check (signal in (select s.id from signal s));
create policy signal_feedback_all on signal_feedback to soepsteen_web
  using (signal in (select s.id from signal s)) with check (true);
create policy do_not_approach_add on do_not_approach for insert to soepsteen_web with check (true);
create policy partner_address_all on partner_address to soepsteen_web using (true) with check (true);

-- What the reporter may know by the code: from this the program makes one word and its day. Unknown, too old and wrong are the
-- same nothing. What was merged follows the other; "contact" and the end of what came of it only where that may be told. The day
-- of a word never moves by what happens behind it. A code is dead 30 days after the end.
create function signal_by_code(p_hash bytea) returns table (status text, contact_told boolean, closed_told boolean,
  received date, taken date, contacted date, ended date)
language sql stable security definer set search_path = public, pg_temp as $$
  with followed as (
    select coalesce(into_one.id, s.id) as id, s.received_at,
        case when s.merged_into is null then s.status else coalesce(into_one.status, 'closed') end as status,
        coalesce(into_one.claimed_at, into_one.assigned_at, s.claimed_at, s.assigned_at, s.received_at) as taken_at,
        case when s.merged_into is null then s.closed_at else coalesce(into_one.closed_at,
          case when into_one.id is null then s.closed_at end) end as closed_at
      from signal s left join signal into_one on into_one.id = s.merged_into
      where s.code_hash = p_hash and s.status <> 'anonymised'),
  told as (
    select f.*, c.at as contact_at, e.at as end_at from followed f
      left join lateral (select coalesce(b.done_at, b.due) as at from signal_feedback b
        where b.signal = f.id and b.word = 'contact' and b.status <> 'none') c on true
      left join lateral (select coalesce(b.done_at, b.due) as at from signal_feedback b
        where b.signal = f.id and b.word = 'closed' and f.status = 'converted') e on true)
  select t.status, t.contact_at is not null, t.end_at is not null,
      (t.received_at at time zone 'Europe/Amsterdam')::date, (t.taken_at at time zone 'Europe/Amsterdam')::date,
      (coalesce(t.contact_at, t.taken_at) at time zone 'Europe/Amsterdam')::date,
      (coalesce(t.end_at, t.closed_at, t.received_at) at time zone 'Europe/Amsterdam')::date
    from told t
    where case when t.status = 'converted' then t.end_at is null or t.end_at > now() - interval '30 days'
      else t.closed_at is null or t.closed_at > now() - interval '30 days' end $$;
-- How often lately a signal came about this address or phone; says no more than a number.
create function signals_about(p_value bytea, p_since timestamptz) returns integer
language sql stable security definer set search_path = public, pg_temp as $$
  select count(*)::int from signal_index i join signal s on s.id = i.signal where i.value = p_value and s.received_at > p_since $$;
-- Does somebody at this address or phone not want to be approached?
create function not_approached(p_value bytea) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from do_not_approach d where d.value = p_value) $$;
grant select on signal, signal_index, signal_feedback, do_not_approach to soepsteen_gate;
create policy signal_gate on signal for select to soepsteen_gate using (true);
create policy signal_index_gate on signal_index for select to soepsteen_gate using (true);
create policy signal_feedback_gate on signal_feedback for select to soepsteen_gate using (true);
create policy do_not_approach_gate on do_not_approach for select to soepsteen_gate using (true);
alter function signal_by_code(bytea) owner to soepsteen_gate;
alter function signals_about(bytea, timestamptz) owner to soepsteen_gate;
alter function not_approached(bytea) owner to soepsteen_gate;
