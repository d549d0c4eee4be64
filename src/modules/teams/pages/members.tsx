// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { fullName } from "#modules/people/index.ts";
import { teamRoleNames } from "#platform/access/actor.ts";
import { fieldOf, sentences } from "#platform/forms/faults.ts";
import { optionalText, text } from "#platform/forms/fields.ts";
import { newOnceId, once, onceAsTyped } from "#platform/forms/once.ts";
import { type FieldErrors, readForm, type Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import { Forbidden } from "#platform/http/errors.ts";
import type { Page } from "#platform/http/routes.ts";
import { type Language, speak } from "#platform/i18n/i18n.ts";
import { Button, ButtonLink } from "#ui/form/button.tsx";
import { ChoiceGroup } from "#ui/form/choice.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Field } from "#ui/form/field.tsx";
import { Form } from "#ui/form/form.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { EmptyState } from "#ui/show/empty-state.tsx";
import { formatDay } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { Table } from "#ui/show/table.tsx";
import { teamWords } from "../messages/team.ts";
import { teamsPaths } from "../paths.ts";
import { membersOf, type TeamMember, welcomeMember } from "../place.ts";
import { mayManageMembers, mayPlace } from "../policy.ts";
import type { Team } from "../team.ts";
import { Done } from "./done.tsx";
import { reach } from "./reach-field.ts";
import { teamIn } from "./team-in.ts";

const schema = z.object({
  givenName: text(60, "givenNameMissing", "givenNameLong"),
  familyName: optionalText(80, "familyNameLong"),
  reach,
  role: z.enum(teamRoleNames, { error: "roleMissing" }),
});

/** Who works in a team; and the form to add somebody, for who manages it. */
export const membersPage: Page = {
  get: async (c) => show(c, await teamIn(c), {}, {}),
  post: async (c) => {
    const team = await teamIn(c);
    if (!mayManageMembers(c.var.actor, team.id)) throw new Forbidden("manage members");
    const form = await readForm(c, schema);
    if (!form.ok) return show(c, team, form.typed, form.errors);
    const { reach, ...who } = form.values;
    const location = await once(c.var.db, onceAsTyped(form.typed), async (db) => {
      await welcomeMember(db, c.var.actor, team, { ...who, ...reach });
      return `${teamsPaths.members(team.number)}?gedaan=erbij`;
    });
    return c.redirect(location, 303);
  },
};

async function show(c: Context<Env>, team: Team, typed: Typed, errors: FieldErrors) {
  const { db, actor, language } = c.var;
  const m = speak(teamWords, language);
  const members = await membersOf(db, actor, team);
  const manages = mayManageMembers(actor, team.id);
  const problems = Object.keys(errors).length > 0;
  const roles = teamRoleNames.filter((role) => mayPlace(actor, team.id, role));
  c.status(problems ? 422 : 200);
  const title = m.membersTitle(team.name);
  const view = (
    <>
      <BackLink href={teamsPaths.team(team.number)} label={team.name} />
      <Done c={c} said={{ erbij: m.welcomed, weg: m.left }} />
      <ErrorSummary errors={sentences(errors, m)} language={language} />
      <Heading level={1}>{title}</Heading>
      {members.length === 0 ? (
        <EmptyState title={m.noMembers} />
      ) : (
        <Members {...{ members, team, language }} mayLetGo={(role) => manages && mayPlace(actor, team.id, role)} />
      )}
      {manages ? <Welcome {...{ typed, errors, roles, language }} action={teamsPaths.members(team.number)} /> : null}
    </>
  );
  return c.render(view, { title, problems, staff: true, current: "desk" });
}

interface MembersProps {
  members: TeamMember[];
  team: Team;
  language: Language;
  mayLetGo(role: TeamMember["role"]): boolean;
}

function Members({ members, team, language, mayLetGo }: MembersProps) {
  const m = speak(teamWords, language);
  const columns = [
    { label: m.person, rowHeader: true },
    { label: m.role },
    { label: m.since },
    { label: m.until },
    { label: m.action },
  ];
  const rows = members.map(({ person, role, since, until }) => [
    fullName(person),
    m[role],
    formatDay(since, language),
    until ? formatDay(until, language) : "",
    mayLetGo(role) ? (
      <ButtonLink small href={teamsPaths.leaving(team.number, person.id)} about={fullName(person)}>
        {m.letGo}
      </ButtonLink>
    ) : (
      ""
    ),
  ]);
  return <Table id="leden" caption={m.members} columns={columns} rows={rows} />;
}

interface WelcomeProps {
  typed: Typed;
  errors: FieldErrors;
  roles: readonly TeamMember["role"][];
  action: string;
  language: Language;
}

function Welcome({ typed, errors, roles, action, language }: WelcomeProps) {
  const m = speak(teamWords, language);
  const field = fieldOf(typed, errors, m, language);
  return (
    <>
      <Heading level={2}>{m.welcome}</Heading>
      <Paragraph>{m.welcomeLead}</Paragraph>
      <Form action={action} once={newOnceId()}>
        <Field {...field("givenName")} label={m.givenName} maxlength={60} autocomplete="off" />
        <Field {...field("familyName")} label={m.familyName} maxlength={80} autocomplete="off" optional />
        <Field {...field("reach")} label={m.reach} hint={m.reachHint} autocomplete="off" />
        <ChoiceGroup
          {...field("role")}
          legend={m.role}
          options={roles.map((role) => ({ value: role, label: m[role] }))}
        />
        <Button>{m.welcomeButton}</Button>
      </Form>
    </>
  );
}
