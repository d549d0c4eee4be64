-- SPDX-FileCopyrightText: Soepsteen contributors
-- SPDX-License-Identifier: EUPL-1.2
--
-- The calendar gets people. A date knows how many places it has and how many are taken, and the database itself refuses
-- one too many. An activity may take sign-ups here. Calendars of others last shorter and longer than what people type
-- in our form, so the database allows what they hold; the form keeps its own limits. The panel (adviesgroep) is a duty.

alter table series drop constraint series_sign_up_check;
alter table series add constraint series_sign_up_check check (sign_up in ('none', 'phone', 'link', 'here'));
alter table series drop constraint series_check;
alter table series add constraint series_minutes_check check (minutes between 0 and 44640 or all_day);
alter table override drop constraint override_minutes_check;
alter table override add constraint override_minutes_check check (minutes between 0 and 527040);

alter table occurrence add column capacity integer check (capacity > 0);
alter table occurrence add column taken integer not null default 0 check (taken >= 0);
alter table occurrence add constraint occurrence_not_too_full check (capacity is null or taken <= capacity);

alter table site_role drop constraint site_role_role_check;
alter table site_role add constraint site_role_role_check check (role in ('admin', 'keeper', 'technician', 'panel'));
