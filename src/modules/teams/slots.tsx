// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import type { DeskLink } from "#modules/activities/index.ts";
import type { MineLine, Person, PersonSection } from "#modules/people/index.ts";
import { teamsOf } from "#platform/access/actor.ts";
import type { Env } from "#platform/http/env.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { ButtonLink, ButtonRow } from "#ui/form/button.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { activeRoleOf } from "./active-role.ts";
import { exclusionsOf } from "./exclusion.ts";
import { dutyWords } from "./messages/duty.ts";
import { exclusionWords } from "./messages/exclusion.ts";
import { teamWords } from "./messages/team.ts";
import { ExclusionTable } from "./pages/exclusion-table.tsx";
import { teamsPaths } from "./paths.ts";
import { mayEditTeam, mayExclude, mayGiveDuties } from "./policy.ts";

/** On "Mijn pagina": whom she does not want to meet; and for who has two duties, in which of them she works now. */
export async function teamsMine({ var: { actor, language } }: Context<Env>): Promise<MineLine[]> {
  const m = speak(exclusionWords, language);
  const own = { title: m.mineTitle, text: m.mineLine, href: inLanguage(teamsPaths.notThisWorker, language) };
  if (activeRoleOf(actor) === null) return [own];
  return [{ title: speak(teamWords, language).activeTitle, href: inLanguage(teamsPaths.activeRole, language) }, own];
}

/** On the page of a person: who is not to meet her. Only for who may keep the list. */
export async function teamsSections(c: Context<Env>, person: Person): Promise<PersonSection[]> {
  const { db, actor, language } = c.var;
  if (!mayExclude(actor, person.id)) return [];
  const m = speak(exclusionWords, language);
  const lines = await exclusionsOf(db, actor, person.id);
  const body = (
    <>
      {lines.length > 0 ? (
        <ExclusionTable caption={m.sectionTitle} lines={lines} reasons language={language} />
      ) : (
        <Paragraph>{m.sectionNone}</Paragraph>
      )}
      <ButtonRow>
        <ButtonLink href={teamsPaths.notMet(person.number)}>{m.sectionChange}</ButtonLink>
      </ButtonRow>
    </>
  );
  return [{ id: "niet", title: m.sectionTitle, body }];
}

/** On the desk: the teams for who works in one or keeps them, and who has which duty. */
export function teamsDesk({ var: { actor, language } }: Context<Env>): DeskLink[] {
  const m = speak(teamWords, language);
  const team = mayEditTeam(actor) || teamsOf(actor).length > 0;
  return [
    ...(team ? [{ href: teamsPaths.all, title: m.listTitle, text: m.deskText }] : []),
    ...(mayGiveDuties(actor) ? [{ href: teamsPaths.duties, title: speak(dutyWords, language).title }] : []),
  ];
}
