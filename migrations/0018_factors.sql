-- SPDX-FileCopyrightText: Soepsteen contributors
-- SPDX-License-Identifier: EUPL-1.2
--
-- Something that somebody has, beside a code in the mail: passkeys, an app that shows codes, a sheet of recovery codes.
-- Whoever works with what is personal must have one. The secret of an app is sealed under the master key, recovery codes
-- are hashed with argon2id, of passkeys only the public half is here. Beside it: staff who sign in with the account of their
-- employer (OpenID Connect), and starting again after a phone is lost, which two people do.

create table passkey (
  id uuid primary key,
  person uuid not null references person (id) on delete cascade,
  -- base64url, as the browser names it
  credential text not null unique check (length(credential) between 1 and 1400),
  public_key bytea not null,
  counter bigint not null check (counter >= 0),
  transports text[] not null default '{}',
  -- lives on more than one device of the same person
  synced boolean not null,
  name text not null check (length(name) between 1 and 60),
  created_at timestamptz not null,
  last_used_at timestamptz
);
create index passkey_person on passkey (person);

-- Asked by one browser, answered once, within minutes.
create table passkey_challenge (
  challenge_hash text primary key,
  browser_hash text not null,
  purpose text not null check (purpose in ('add', 'sign_in', 'second_step')),
  person uuid references person (id) on delete cascade,
  expires_at timestamptz not null,
  check ((purpose = 'sign_in') = (person is null))
);
create index passkey_challenge_expires on passkey_challenge (expires_at);

create table authenticator_app (
  person uuid primary key references person (id) on delete cascade,
  secret bytea not null,
  -- the last time step of which a code was used: each works once
  last_step bigint,
  created_at timestamptz not null,
  confirmed_at timestamptz,
  last_used_at timestamptz
);

create table recovery_sheet (
  person uuid primary key references person (id) on delete cascade,
  salt bytea not null,
  made_at timestamptz not null,
  -- the codes themselves, sealed, until the person says that they are kept, at most a quarter of an hour
  shown bytea
);
create table recovery_code (
  person uuid not null references recovery_sheet (person) on delete cascade,
  code_hash bytea not null,
  used_at timestamptz,
  primary key (person, code_hash)
);

-- Wrong codes of one account, so that nobody can go on guessing.
create table factor_miss (
  id uuid primary key,
  person uuid not null references person (id) on delete cascade,
  at timestamptz not null
);
create index factor_miss_person on factor_miss (person, at);

-- Starting again after everything is lost: one colleague starts, another one confirms.
create table account_recovery (
  id uuid primary key,
  number bigint generated always as identity unique,
  person uuid not null references person (id) on delete cascade,
  state text not null check (state in ('open', 'confirmed', 'cancelled')),
  reason text not null check (reason in ('lost', 'stolen', 'broken', 'other')),
  started_by uuid references person (id) on delete set null,
  start_check text not null check (start_check in ('seen', 'called_back', 'video', 'employer')),
  started_at timestamptz not null,
  expires_at timestamptz not null,
  decided_by uuid references person (id) on delete set null,
  confirm_check text check (confirm_check in ('seen', 'called_back', 'video', 'employer')),
  decided_at timestamptz,
  check (state <> 'confirmed' or confirm_check is not null),
  check (started_by is distinct from person and decided_by is distinct from person),
  check (state <> 'confirmed' or started_by is null or decided_by is null or started_by <> decided_by)
);
create unique index account_recovery_open on account_recovery (person) where state = 'open';

-- One walk to the sign-in page of an employer and back.
create table oidc_sign_in (
  state_hash text primary key,
  browser_hash text not null,
  -- what we must remember and nobody may read: nonce and verifier
  sealed bytea not null,
  next text not null check (length(next) <= 500),
  -- somebody who is signed in links the account of the employer
  link_to uuid references person (id) on delete cascade,
  expires_at timestamptz not null
);
create index oidc_sign_in_expires on oidc_sign_in (expires_at);

-- Came back from the employer, and is not linked to anybody here yet: the mailed code decides.
create table oidc_arrival (
  browser_hash text primary key,
  sealed bytea not null,
  expires_at timestamptz not null
);

create table oidc_identity (
  issuer text not null check (length(issuer) <= 500),
  subject text not null check (length(subject) <= 255),
  person uuid not null references person (id) on delete cascade,
  linked_at timestamptz not null,
  last_used_at timestamptz,
  primary key (issuer, subject)
);
create index oidc_identity_person on oidc_identity (person);

-- Roles that came with a group of the employer: they go when the group goes. What somebody had already is not here.
create table oidc_role (
  person uuid not null references person (id) on delete cascade,
  -- "keeper", or "team:3:coach"
  role text not null check (length(role) between 1 and 60),
  given_at timestamptz not null,
  primary key (person, role)
);
