// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { organisationsById } from "#modules/organisations/index.ts";
import { fullName, type Person, personsById } from "#modules/people/index.ts";
import { personOf } from "#platform/access/actor.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { type Language, speak } from "#platform/i18n/i18n.ts";
import { Button, ButtonLink, ButtonRow } from "#ui/form/button.tsx";
import { Form } from "#ui/form/form.tsx";
import { HiddenField } from "#ui/form/hidden-field.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Facts } from "#ui/show/facts.tsx";
import { formatDay, formatPhone, phoneHref } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { Table } from "#ui/show/table.tsx";
import { type Absence, absencesOf } from "../absence.ts";
import { teamWords } from "../messages/team.ts";
import { teamsPaths } from "../paths.ts";
import { membersOf, setShown, type TeamMember } from "../place.ts";
import { mayEditTeam, mayNoteAbsence } from "../policy.ts";
import { standInFor } from "../serving.ts";
import { areasServedBy, type Team } from "../team.ts";
import { Done } from "./done.tsx";
import { teamIn } from "./team-in.ts";

/** One team: what it is, who is called today, who is away. */
export const teamPage: Page = {
  get: async (c) => {
    const team = await teamIn(c);
    const { db, actor, language } = c.var;
    const m = speak(teamWords, language);
    const [members, away] = [await membersOf(db, actor, team), await absencesOf(db, actor, team)];
    const own = members.find(({ person }) => person.id === personOf(actor));
    const view = (
      <>
        <BackLink href={teamsPaths.all} label={m.listTitle} />
        <Done c={c} said={{ bewaard: m.saved, afwezig: m.absenceSaved }} />
        <Heading level={1}>{team.name}</Heading>
        <About {...{ team, language }} lines={await about(c, team)} />
        <ButtonRow>
          <ButtonLink href={teamsPaths.members(team.number)}>{m.members}</ButtonLink>
          {mayEditTeam(actor) ? <ButtonLink href={teamsPaths.change(team.number)}>{m.change}</ButtonLink> : null}
          {mayEditTeam(actor) ? <ButtonLink href={teamsPaths.areas(team.number)}>{m.areas}</ButtonLink> : null}
        </ButtonRow>
        <Heading level={2}>{m.absence}</Heading>
        <Away {...{ c, team, members, away }} />
        {own ? <OwnName team={team} own={own} language={language} /> : null}
        {mayEditTeam(actor) ? (
          <p class="buurt-row">
            <a href={teamsPaths.closing(team.number)}>{m.stop}</a>
          </p>
        ) : null}
      </>
    );
    return c.render(view, { title: team.name, staff: true, current: "desk" });
  },
};

interface Lines {
  areas: string;
  organisation: string | undefined;
  people: Map<string, Person>;
  now: string | null;
}

async function about({ var: { db } }: Context<Env>, team: Team): Promise<Lines> {
  const now = await standInFor(db, team.id);
  const organisations = await organisationsById(
    db,
    [team.organisation].filter((id) => id !== null),
  );
  return {
    areas: (await areasServedBy(db, team.id)).map(({ name }) => name).join(", "),
    organisation: organisations[0]?.name,
    people: await personsById(db, [team.contactPerson, team.deputy, now]),
    now,
  };
}

function About({ team, lines, language }: { team: Team; lines: Lines; language: Language }) {
  const m = speak(teamWords, language);
  const called = (id: string | null) => {
    const person = id ? lines.people.get(id) : undefined;
    return person ? fullName(person) : m.nobody;
  };
  return (
    <Facts
      facts={[
        { term: m.phone, value: team.phone ? <a href={phoneHref(team.phone)}>{formatPhone(team.phone)}</a> : null },
        { term: m.organisation, value: lines.organisation },
        { term: m.buurten, value: lines.areas || m.noBuurten },
        { term: m.contactPerson, value: called(team.contactPerson) },
        { term: m.deputy, value: called(team.deputy) },
        { term: m.calledNow, value: called(lines.now) },
      ]}
    />
  );
}

interface AwayProps {
  c: Context<Env>;
  team: Team;
  members: TeamMember[];
  away: Absence[];
}

function Away({ c, team, members, away }: AwayProps) {
  const { actor, language } = c.var;
  const m = speak(teamWords, language);
  const names = new Map(members.map(({ person }) => [person.id, fullName(person)]));
  const rows = away.map(({ id, person, startsOn, endsOn }) => [
    names.get(person) ?? "",
    formatDay(startsOn, language),
    formatDay(endsOn, language),
    mayNoteAbsence(actor, team.id, person) ? (
      <Form inline action={teamsPaths.absenceRemoval(team.number, id)}>
        <Button kind="secondary" small about={names.get(person) ?? ""}>
          {m.absenceBack}
        </Button>
      </Form>
    ) : (
      ""
    ),
  ]);
  const columns = [{ label: m.person, rowHeader: true }, { label: m.from }, { label: m.until }, { label: m.action }];
  return (
    <>
      {rows.length === 0 ? (
        <Paragraph>{m.absenceNone}</Paragraph>
      ) : (
        <Table id="afwezig" caption={m.absence} columns={columns} rows={rows} />
      )}
      <ButtonRow>
        <ButtonLink href={teamsPaths.absence(team.number)}>{m.absenceAdd}</ButtonLink>
      </ButtonRow>
    </>
  );
}

function OwnName({ team, own, language }: { team: Team; own: TeamMember; language: Language }) {
  const m = speak(teamWords, language);
  return (
    <>
      <Heading level={2}>{m.ownName}</Heading>
      <Paragraph>{own.shown ? m.ownNameShown : m.ownNameHidden}</Paragraph>
      <Form inline action={teamsPaths.shown(team.number)}>
        <HiddenField name="toon" value={own.shown ? "nee" : "ja"} />
        <Button kind="secondary">{own.shown ? m.hide : m.show}</Button>
      </Form>
    </>
  );
}

/** The own first name on the open page, or not. */
export const shownPage: Page = {
  post: async (c) => {
    const team = await teamIn(c);
    const form = await c.req.parseBody();
    await setShown(c.var.db, c.var.actor, team, form.toon === "ja");
    return c.redirect(`${teamsPaths.team(team.number)}?gedaan=bewaard`, 303);
  },
};
