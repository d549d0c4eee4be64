-- SPDX-FileCopyrightText: Soepsteen contributors
-- SPDX-License-Identifier: EUPL-1.2
--
-- Welzijn op Recept. A practice has a link of its own (its secret is kept as a hash) or signs in with a key (FHIR). A referral
-- stands on a signal; texts are sealed with the key of that signal. The state of the Task and what the practice hears follow
-- what happens to the signal and the case, within what the patient agreed to.

create table practice (
  id uuid primary key,
  number bigint generated always as identity unique,
  name text not null check (length(name) between 1 and 120),
  kind text not null check (kind in ('huisarts', 'poh', 'wijkverpleging', 'fysiotherapeut', 'dietist', 'other')),
  phone text not null default '' check (length(phone) <= 20),
  email text not null default '' check (length(email) <= 200),
  feedback_channel text not null default 'link' check (feedback_channel in ('link', 'phone', 'letter', 'fhir')),
  team uuid references team (id) on delete set null,
  link_hash bytea unique,
  link_made_at timestamptz,
  -- sign-in of its system: public keys only
  client_id text unique check (client_id ~ '^[a-z0-9-]{8,64}$'),
  jwks jsonb,
  -- the naming system of its request numbers, and of its role
  identifier_system text unique check (length(identifier_system) between 3 and 200),
  made_by uuid references person (id) on delete set null,
  made_at timestamptz not null,
  closed_at timestamptz
);

create table referral (
  id uuid primary key,
  number bigint generated always as identity unique,
  -- on the paper and on the phone: "R-7K3M-2QXA"
  reference_no text not null unique check (reference_no ~ '^R-[0-9A-Z]{4}-[0-9A-Z]{4}$'),
  signal uuid not null unique references signal (id) on delete cascade,
  practice uuid references practice (id) on delete restrict,
  channel text not null check (channel in ('web', 'paper', 'phone', 'fhir')),
  typed_by uuid references person (id) on delete set null,
  -- referrer, what matters, what was tried, when to call: sealed with the key of the signal
  sealed bytea,
  reasons text[] not null check (cardinality(reasons) between 1 and 3),
  referrer_role text not null,
  contact_way text not null default 'phone' check (contact_way in ('phone', 'letter', 'sms', 'email', 'via_contact', 'in_person')),
  language text not null default 'nl' check (language ~ '^[a-z]{2,3}$'),
  interpreter boolean not null default false,
  hearing boolean not null default false,
  sight boolean not null default false,
  consent_how text not null check (consent_how in ('oral', 'signature')),
  consent_on date not null,
  consent_scope text[] not null check (consent_scope <@ array['contact_only', 'contact_and_reason', 'feedback_allowed']),
  request_identifier text check (length(request_identifier) <= 200),
  body_hash bytea,
  -- the message as it came, after stripping; sealed with the key of the signal; 30 days
  raw bytea,
  received_at timestamptz not null,
  contact_due date not null,
  escalate_on date not null,
  escalated_at timestamptz,
  task_status text not null check (task_status in ('requested', 'accepted', 'rejected', 'in-progress', 'on-hold', 'completed', 'failed', 'cancelled', 'entered-in-error')),
  business_status text check (business_status in ('eerste-contact', 'plan', 'lopend')),
  -- a fixed sentence, as a code
  status_reason text check (status_reason ~ '^[a-z_]{1,40}$'),
  -- what the person takes part in, as a category
  output text check (output ~ '^[a-z_]{1,40}$'),
  output_name text check (length(output_name) <= 120),
  return_reason text check (return_reason in ('capacity', 'missing_information', 'out_of_area', 'not_fitting', 'other')),
  -- the team whose work it is, the signal it became one with, and the resident once she is known: told by facts
  team uuid references team (id) on delete set null,
  follows uuid,
  person uuid references person (id) on delete set null,
  case_id uuid,
  -- clocks of the team: the practice sees them only within the consent
  accepted_on date,
  contacted_on date,
  started_on date,
  closed_on date,
  outcome text check (outcome in ('takes_part', 'has_role', 'contact_enough', 'other_help', 'stopped_own_choice', 'not_reached')),
  task_version integer not null default 1,
  modified_at timestamptz not null,
  unique (practice, request_identifier),
  check (task_status <> 'completed' or output is not null)
);
create index referral_practice on referral (practice, modified_at desc);
create index referral_case on referral (case_id) where case_id is not null;
create index referral_team on referral (team, received_at);
create index referral_follows on referral (follows) where follows is not null;
create index referral_person on referral (person) where person is not null;
create index referral_due on referral (contact_due) where contacted_on is null and closed_on is null;

-- The moments at which a practice hears something: first contact (or none at day 14), start, close.
create table referral_feedback (
  id uuid primary key,
  referral uuid not null references referral (id) on delete cascade,
  moment text not null check (moment in ('received', 'contact', 'no_contact', 'start', 'close')),
  -- the sentence that the resident chose, as a code
  sentence text not null check (sentence ~ '^[a-z_]{1,40}$'),
  channel text not null check (channel in ('link', 'phone', 'letter', 'fhir')),
  status text not null check (status in ('waiting', 'ready', 'read', 'withheld')),
  due timestamptz not null,
  done_at timestamptz,
  unique (referral, moment)
);
create index referral_feedback_due on referral_feedback (due) where status = 'waiting';

create table practice_token (
  hash bytea primary key,
  practice uuid not null references practice (id) on delete cascade,
  expires_at timestamptz not null
);
create index practice_token_expires on practice_token (expires_at);
create table practice_assertion (
  practice uuid not null references practice (id) on delete cascade,
  jti_hash bytea not null,
  expires_at timestamptz not null,
  primary key (practice, jti_hash)
);
create index practice_assertion_expires on practice_assertion (expires_at);

do $rls$
declare t text;
begin
  foreach t in array array['practice', 'referral', 'referral_feedback', 'practice_token', 'practice_assertion'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I to soepsteen_jobs using (true) with check (true)', t || '_jobs', t);
  end loop;
end $rls$;

-- Who keeps practices: coordinators of a team, and whoever asks as that practice.
create policy practice_read on practice for select to soepsteen_web
  using (id = app_practice() or array_length(array(select my_teams()), 1) > 0);
create policy practice_keep on practice for update to soepsteen_web
  using (array_length(array(select my_led_teams()), 1) > 0) with check (true);
create policy practice_add on practice for insert to soepsteen_web
  with check (array_length(array(select my_led_teams()), 1) > 0);

create policy referral_read on referral for select to soepsteen_web
  using (practice = app_practice() or signal in (select s.id from signal s));
create policy referral_change on referral for update to soepsteen_web
  using (practice = app_practice() or signal in (select s.id from signal s)) with check (true);
create policy referral_add on referral for insert to soepsteen_web
  with check (practice = app_practice() or array_length(array(select my_teams()), 1) > 0);
create policy referral_feedback_all on referral_feedback to soepsteen_web
  using (referral in (select r.id from referral r)) with check (true);
create policy practice_token_all on practice_token to soepsteen_web
  using (practice = app_practice()) with check (practice = app_practice());
create policy practice_assertion_all on practice_assertion to soepsteen_web
  using (practice = app_practice()) with check (practice = app_practice());

-- Which practice asks? By the hash of its link, its client id, or the hash of its token. Nothing else of it.
create function practice_by_link(p_hash bytea) returns setof practice language sql stable security definer set search_path = public, pg_temp as
  $$ select p.* from practice p where p.link_hash = p_hash and p.closed_at is null $$;
create function practice_by_client(p_client text) returns setof practice language sql stable security definer set search_path = public, pg_temp as
  $$ select p.* from practice p where p.client_id = p_client and p.jwks is not null and p.closed_at is null $$;
create function practice_by_token(p_hash bytea) returns setof practice language sql stable security definer set search_path = public, pg_temp as
  $$ select p.* from practice_token t join practice p on p.id = t.practice and p.closed_at is null
    where t.hash = p_hash and t.expires_at > now() $$;
-- Is this number on the paper taken? Says nothing else.
create function referral_no_taken(p_no text) returns boolean language sql stable security definer set search_path = public, pg_temp as
  $$ select exists (select from referral r where r.reference_no = p_no) $$;
grant select on practice, practice_token, referral to soepsteen_gate;
create policy referral_gate on referral for select to soepsteen_gate using (true);
alter function referral_no_taken(text) owner to soepsteen_gate;
create policy practice_gate on practice for select to soepsteen_gate using (true);
create policy practice_token_gate on practice_token for select to soepsteen_gate using (true);
alter function practice_by_link(bytea) owner to soepsteen_gate;
alter function practice_by_client(text) owner to soepsteen_gate;
alter function practice_by_token(bytea) owner to soepsteen_gate;
