// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import type { MineLine, Person, PersonSection } from "#modules/people/index.ts";
import type { Env } from "#platform/http/env.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { ButtonRow } from "#ui/form/button.tsx";
import { Facts } from "#ui/show/facts.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { settingTexts } from "./messages/settings.ts";
import { paths } from "./paths.ts";
import { wishesOf } from "./who/own-setting.ts";

/** On "Mijn pagina". */
export async function messagesMine(c: Context<Env>): Promise<MineLine[]> {
  const { language } = c.var;
  const m = speak(settingTexts, language);
  return [{ title: m.title, text: m.mineText, href: inLanguage(paths.mine, language) }];
}

/** On the page of a person, for who works with her. */
export async function messagesSections(c: Context<Env>, person: Person): Promise<PersonSection[]> {
  const { db, language } = c.var;
  const m = speak(settingTexts, language);
  const wishes = await wishesOf(db, person);
  const body = (
    <>
      {wishes.refuses ? <Paragraph>{m.refusesShort}</Paragraph> : null}
      <Facts
        facts={[
          { term: m.wants, value: m[wishes.choice] },
          { term: m.way, value: wishes.channel ? m[wishes.channel] : m.noWish },
          { term: m.mail, value: wishes.mailBad ? m.mailDoesNotWork : person.email ? m.mailWorks : "" },
        ]}
      />
      <ButtonRow>
        <a href={inLanguage(paths.ofPerson(person.number), language)}>{m.change}</a>
      </ButtonRow>
    </>
  );
  return [{ id: "berichten", title: m.section, body }];
}
