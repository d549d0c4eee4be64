-- SPDX-FileCopyrightText: Soepsteen contributors
-- SPDX-License-Identifier: EUPL-1.2
--
-- Signing in, made complete: a session has a name that may be shown (its id), codes are counted per address without
-- keeping the address, and a code that was right may wait until somebody said who of the household is signing in.

alter table session add column id uuid not null default gen_random_uuid() unique;

alter table sign_in_code add column address_hash text not null default '';
alter table sign_in_code add column finished_at timestamptz;
create index sign_in_code_address on sign_in_code (address_hash, created_at);
create unique index sign_in_code_request_once on sign_in_code (request_hash);
