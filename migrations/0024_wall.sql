-- SPDX-FileCopyrightText: Soepsteen contributors
-- SPDX-License-Identifier: EUPL-1.2
--
-- The wall in the database around signals, referrals, cases, measurements and reports of worry. The program works as
-- soepsteen_web: it sees the rows that the person who asks may see, and none when nobody asks. Work by the clock is done as
-- soepsteen_jobs, which sees all. soepsteen_gate owns the functions that answer "may she?"; it reads who works where and who
-- is on whose list, and belongs to nobody. Who migrates, makes backups and puts them back has the rights of soepsteen_jobs.
-- Roles are of the whole server: another database on it may have made them already. An operator without the right to make
-- roles has them made beforehand, see docs/running.md.

do $roles$
declare wanted text;
begin
  foreach wanted in array array['soepsteen_web', 'soepsteen_jobs', 'soepsteen_gate'] loop
    begin
      if not exists (select from pg_roles where rolname = wanted) then execute format('create role %I nologin', wanted); end if;
    exception when duplicate_object or unique_violation then null;
    end;
    -- who made a role has it to give away, not yet to use
    if not pg_has_role(current_user, wanted, 'usage') then
      begin
        execute format('grant %I to %I', wanted, current_user);
      exception when unique_violation then null;
      end;
    end if;
  end loop;
end $roles$;

grant usage on schema public to soepsteen_web, soepsteen_jobs, soepsteen_gate;
grant create on schema public to soepsteen_gate;
grant select, insert, update, delete on all tables in schema public to soepsteen_web, soepsteen_jobs;
grant usage, select on all sequences in schema public to soepsteen_web, soepsteen_jobs;
alter default privileges in schema public grant select, insert, update, delete on tables to soepsteen_web, soepsteen_jobs;
alter default privileges in schema public grant usage, select on sequences to soepsteen_web, soepsteen_jobs;
grant execute on function audit_append(jsonb) to soepsteen_web, soepsteen_jobs;
-- The log is appended to by its function, and goes by the month in the night.
revoke insert, update, delete on audit_log, audit_segment, migration from soepsteen_web;
revoke update, delete on event, audit_anchor from soepsteen_web;
grant select on team_member, team_area, team, exclusion, blind_index, person to soepsteen_gate;

-- Who asks, said by the program at the start of each transaction. After a commit the setting is '', not null.
create function app_actor() returns uuid language sql stable as
  $$ select nullif(current_setting('app.actor_id', true), '')::uuid $$;
-- Whose own things it is about: of the actor, or of the one in whose name she works.
create function app_owner() returns uuid language sql stable as
  $$ select nullif(current_setting('app.owner_id', true), '')::uuid $$;
-- Works in teams now: not while she sits in the fund, nor before the second factor.
create function app_in_team() returns boolean language sql stable as
  $$ select coalesce(current_setting('app.in_team', true), '') = 'on' $$;
-- The practice that asks by its own link or key.
create function app_practice() returns uuid language sql stable as
  $$ select nullif(current_setting('app.practice_id', true), '')::uuid $$;

-- Teams in which the actor reads signals: coordinators and coaches.
create function my_teams() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select m.team from team_member m join team t on t.id = m.team and t.closed_at is null
    where app_in_team() and m.person = app_actor() and m.role in ('coordinator', 'coach')
      and m.since <= (now() at time zone 'Europe/Amsterdam')::date
      and (m.until is null or m.until >= (now() at time zone 'Europe/Amsterdam')::date) $$;
create function my_led_teams() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select m.team from team_member m join team t on t.id = m.team and t.closed_at is null
    where app_in_team() and m.person = app_actor() and m.role = 'coordinator'
      and m.since <= (now() at time zone 'Europe/Amsterdam')::date
      and (m.until is null or m.until >= (now() at time zone 'Europe/Amsterdam')::date) $$;
-- Persons whom the actor may not meet: by name, or by where she lives. Beats everything. Never herself.
create function my_exclusions() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select same.id from exclusion e join person same on same.id = e.person or same.merged_into = e.person
    where same.id <> app_actor() and (e.account = app_actor()
      or e.postcode in (select b.value from blind_index b where b.kind = 'postcode' and b.person = app_actor())) $$;

alter function my_teams() owner to soepsteen_gate;
alter function my_led_teams() owner to soepsteen_gate;
alter function my_exclusions() owner to soepsteen_gate;

-- What stands out in the log around these rooms.
alter table log_review drop constraint log_review_rule_check;
alter table log_review add constraint log_review_rule_check check (rule in ('neighbour', 'many', 'after_closing', 'export',
  'failed_search', 'night', 'other_team', 'random', 'no_relation', 'emergency', 'neighbour_refused'));

-- What somebody agrees to, for the rooms behind the wall.
alter table consent drop constraint consent_purpose_check;
alter table consent add constraint consent_purpose_check check (purpose in ('keep_details', 'show_ask_nameless',
  'details_to_chosen', 'share_with_org', 'contact_by', 'act_for', 'case', 'measure', 'referrer_feedback'));
