-- SPDX-FileCopyrightText: Soepsteen contributors
-- SPDX-License-Identifier: EUPL-1.2
--
-- Whose a record is, beside who made it: a sign-up and a wish get their owner (null for a visitor). A link to a sign-up that
-- was given to who acts for somebody works only while that may.

alter table participation add column person uuid references person (id) on delete set null;
create index participation_person on participation (person) where person is not null;
alter table participation_link add column given_to uuid references person (id) on delete cascade;
create index participation_link_given on participation_link (given_to) where given_to is not null;

alter table wish add column person uuid references person (id) on delete set null;
create index wish_person on wish (person) where person is not null;

create index consent_recipient on consent (recipient, purpose) where state = 'given' and recipient is not null;
