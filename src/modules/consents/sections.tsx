// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import type { MineLine, Person, PersonSection } from "#modules/people/index.ts";
import { fullName, personsById } from "#modules/people/index.ts";
import type { Env } from "#platform/http/env.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { ButtonLink, ButtonRow } from "#ui/form/button.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { PlainList } from "#ui/show/plain-list.tsx";
import { actedForBy } from "./acts-for.ts";
import { consentsOf } from "./consent.ts";
import { pages } from "./messages/pages.ts";
import { inWords, whatOf } from "./pages/bits.tsx";
import { paths } from "./paths.ts";
import { mayRecordFor } from "./policy.ts";
import { closeness } from "./relation.ts";

/** On "Mijn pagina": what I said yes to, and who acts for whom. */
export async function consentsMine(c: Context<Env>, person: string): Promise<MineLine[]> {
  const { db, language } = c.var;
  const m = speak(pages, language);
  const found = await consentsOf(db, person);
  const waits = found.some(({ state }) => state === "asked");
  const text = waits ? m.waits : m.mineText(found.filter(({ state }) => state === "given").length);
  return [
    { title: m.mineTitle, text, href: inLanguage(paths.consents, language) },
    { title: m.behalfTitle, text: m.behalfText, href: inLanguage(paths.behalf, language) },
  ];
}

/** On the page of a person: what she agreed to, and who acts for her. */
export async function consentsSections(c: Context<Env>, person: Person): Promise<PersonSection[]> {
  const { db, actor, language } = c.var;
  if (!mayRecordFor(actor, await closeness(db, actor, person.id))) return [];
  const m = speak(pages, language);
  const given = (await consentsOf(db, person.id)).filter(({ state }) => state === "given" || state === "asked");
  const agreements = await actedForBy(db, person.id);
  const names = await personsById(
    db,
    agreements.map(({ representative }) => representative),
  );
  return [
    {
      id: "toestemming",
      title: m.section,
      body: (
        <>
          {given.length === 0 ? <Paragraph>{m.sectionNone}</Paragraph> : null}
          <PlainList label={m.section}>
            {given.map((one) => (
              <li>
                {whatOf(one, language)}
                {one.state === "asked" ? ` (${m.answerLater.toLowerCase()})` : ""}
              </li>
            ))}
          </PlainList>
          <ButtonRow>
            <ButtonLink href={inLanguage(paths.personConsents(person.number), language)} about={m.section}>
              {m.goTo}
            </ButtonLink>
          </ButtonRow>
        </>
      ),
    },
    {
      id: "namens",
      title: m.sectionBehalf,
      body: (
        <>
          {agreements.length === 0 ? <Paragraph>{m.none}</Paragraph> : null}
          <PlainList label={m.sectionBehalf}>
            {agreements.map(({ representative, scopes }) => {
              const who = names.get(representative);
              return (
                <li>
                  {who ? fullName(who) : "–"}: {inWords(scopes, language)}
                </li>
              );
            })}
          </PlainList>
          <ButtonRow>
            <ButtonLink href={inLanguage(paths.personBehalf(person.number), language)} about={m.sectionBehalf}>
              {m.goTo}
            </ButtonLink>
          </ButtonRow>
        </>
      ),
    },
  ];
}
