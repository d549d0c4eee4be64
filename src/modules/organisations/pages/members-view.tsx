// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { fieldOf, sentences } from "#platform/forms/faults.ts";
import { newOnceId } from "#platform/forms/once.ts";
import type { FieldErrors, Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import { type Language, speak } from "#platform/i18n/i18n.ts";
import { now } from "#platform/time/time.ts";
import { Button, ButtonLink, ButtonRow } from "#ui/form/button.tsx";
import { ChoiceGroup } from "#ui/form/choice.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Field } from "#ui/form/field.tsx";
import { Form } from "#ui/form/form.tsx";
import { HiddenField } from "#ui/form/hidden-field.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { formatDay, timeZone } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { Table } from "#ui/show/table.tsx";
import type { Invitation } from "../invitation.ts";
import type { Member } from "../member.ts";
import { messages } from "../messages.ts";
import type { Organisation } from "../organisation.ts";
import { organisationPaths } from "../paths.ts";
import { Done } from "./done.tsx";

export interface MembersViewProps {
  c: Context<Env>;
  organisation: Organisation;
  members: Member[];
  invitations: Invitation[];
  typed: Typed;
  errors: FieldErrors;
  language: Language;
}

export function MembersView({ c, organisation, members, invitations, typed, errors, language }: MembersViewProps) {
  const m = speak(messages, language);
  const { slug, name } = organisation;
  return (
    <>
      <BackLink href={organisationPaths.manage(slug)} label={name} />
      <ErrorSummary errors={sentences(errors, m)} language={language} />
      <Done c={c} />
      <Heading level={1}>{m.membersTitle(name)}</Heading>
      {members.length > 0 ? (
        <Table
          id="leden"
          caption={m.members}
          columns={[{ label: m.person, rowHeader: true }, { label: m.role }, { label: m.action }]}
          rows={members.map((member) => memberRow(member, slug, language))}
        />
      ) : null}
      {members.length > 0 ? (
        <p class="buurt-row">
          <a href={organisationPaths.membersCsv(slug)}>{m.sheet}</a>
        </p>
      ) : null}
      {invitations.length > 0 ? (
        <Table
          id="uitnodigingen"
          caption={m.invitations}
          columns={[
            { label: m.person, rowHeader: true },
            { label: m.theirEmail },
            { label: m.validUntil },
            { label: m.action },
          ]}
          rows={invitations.map((invitation) => invitationRow(invitation, slug, language))}
        />
      ) : null}
      <InviteForm typed={typed} errors={errors} action={organisationPaths.members(slug)} language={language} />
    </>
  );
}

export const nameOf = ({ person: { givenName, familyName } }: Member): string => `${givenName} ${familyName}`.trim();

function memberRow(member: Member, slug: string, language: Language) {
  const m = speak(messages, language);
  const { person, role } = member;
  const name = nameOf(member);
  return [
    name,
    role === "admin" ? m.roleAdmin : m.roleEditor,
    <ButtonRow>
      <Form inline action={organisationPaths.memberRole(slug, person.id)}>
        <HiddenField name="role" value={role === "admin" ? "editor" : "admin"} />
        <Button kind="secondary" small about={name}>
          {role === "admin" ? m.makeEditor : m.makeAdmin}
        </Button>
      </Form>
      <ButtonLink small href={organisationPaths.memberLeaving(slug, person.id)} about={name}>
        {m.remove}
      </ButtonLink>
    </ButtonRow>,
  ];
}

function invitationRow({ id, givenName, email, expiresAt }: Invitation, slug: string, language: Language) {
  const m = speak(messages, language);
  const late = Temporal.Instant.compare(expiresAt, now()) <= 0;
  return [
    givenName,
    email,
    late ? m.tooLate : formatDay(expiresAt.toZonedDateTimeISO(timeZone), language),
    <ButtonRow>
      <Form inline action={organisationPaths.invitationRepeat(slug, id)}>
        <Button kind="secondary" small about={givenName}>
          {m.repeat}
        </Button>
      </Form>
      <Form inline action={organisationPaths.invitationWithdrawal(slug, id)}>
        <Button kind="secondary" small about={givenName}>
          {m.withdraw}
        </Button>
      </Form>
    </ButtonRow>,
  ];
}

interface InviteFormProps {
  typed: Typed;
  errors: FieldErrors;
  action: string;
  language: Language;
}

function InviteForm({ typed, errors, action, language }: InviteFormProps) {
  const m = speak(messages, language);
  const field = fieldOf(typed, errors, m, language);
  return (
    <>
      <Heading level={2}>{m.invite}</Heading>
      <Paragraph>{m.inviteLead}</Paragraph>
      <Form action={action} once={newOnceId()}>
        <Field {...field("givenName")} label={m.givenName} autocomplete="off" language={language} />
        <Field {...field("email")} type="email" label={m.theirEmail} autocomplete="off" language={language} />
        <ChoiceGroup
          {...field("role")}
          legend={m.inviteRole}
          options={[
            { value: "editor", label: m.roleEditor, hint: m.roleEditorHint },
            { value: "admin", label: m.roleAdmin, hint: m.roleAdminHint },
          ]}
          language={language}
        />
        <Button>{m.inviteButton}</Button>
      </Form>
    </>
  );
}
