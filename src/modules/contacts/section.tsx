// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import type { DeskLink } from "#modules/activities/index.ts";
import type { Person, PersonSection } from "#modules/people/index.ts";
import { fullName } from "#modules/people/index.ts";
import type { Env } from "#platform/http/env.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { lastContacts } from "./contact.ts";
import { messages } from "./messages.ts";
import { LastList } from "./pages/contact-parts.tsx";
import { paths } from "./paths.ts";
import { mayUseDesk } from "./policy.ts";
import { StartForm } from "./start-form.tsx";

/** On the page of a person: the last conversations, and the way into a new one. */
export async function contactsSections(c: Context<Env>, person: Person): Promise<PersonSection[]> {
  const { db, actor, language } = c.var;
  if (!mayUseDesk(actor)) return [];
  const m = speak(messages, language);
  const last = await lastContacts(db, person.id, 5);
  const body = (
    <>
      {last.length === 0 ? <Paragraph>{m.lastNone}</Paragraph> : <LastList contacts={last} language={language} />}
      <StartForm number={person.number} about={fullName(person)} language={language} />
    </>
  );
  return [{ id: "gesprekken", title: m.section, body }];
}

/** A line on the desk of who answers the phone. */
export function contactsWork(c: Context<Env>): DeskLink[] {
  const { actor, language } = c.var;
  const m = speak(messages, language);
  return mayUseDesk(actor) ? [{ href: inLanguage(paths.desk, language), title: m.deskLink, text: m.deskLinkText }] : [];
}
