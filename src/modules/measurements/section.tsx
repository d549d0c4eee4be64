// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import type { DeskLink } from "#modules/activities/index.ts";
import type { MineLine, PersonSection } from "#modules/people/index.ts";
import type { Db } from "#platform/db/db.ts";
import type { Env } from "#platform/http/env.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { ButtonLink, ButtonRow } from "#ui/form/button.tsx";
import { formatDate } from "#ui/show/format.ts";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { ownQuestions, timesAsked } from "./measurement.ts";
import { own, pages, switching } from "./messages/pages.ts";
import { paths } from "./paths.ts";
import { maySwitch, ownAnswersOf } from "./policy.ts";
import { confirmedOn } from "./standing.ts";
import { instrumentWord } from "./words.ts";

/** A case as its own room opened it. */
interface Opened {
  file: { id: string; number: number };
}

/**
 * Was it asked at this moment of the case, and where is that done? The newest answer counts; href is null while the questions
 * are off.
 */
export async function measurementOffered(
  c: Context<Env>,
  { file }: Opened,
  moment: "start" | "end",
): Promise<{ answer: "taken" | "refused" | null; href: string | null }> {
  const { db, actor, language } = c.var;
  if (!(await isOn(db))) return { answer: null, href: null };
  const last = (await timesAsked(db, actor, file.id)).findLast((one) => one.moment === moment);
  const answer = last ? (last.refused ? "refused" : "taken") : null;
  return { answer, href: inLanguage(paths.of(file.number), language) };
}

const isOn = async (db: Db): Promise<boolean> => (await confirmedOn(db)) !== null;

/** On the page of a case: that it was asked and when, never what was answered. Nothing while the questions are off. */
export async function measurementsSection(c: Context<Env>, { file: { id, number } }: Opened): Promise<PersonSection[]> {
  const { db, actor, language } = c.var;
  if (!(await isOn(db))) return [];
  const m = speak(pages, language);
  const last = (await timesAsked(db, actor, id)).at(-1);
  const body = (
    <>
      <Paragraph>
        {last
          ? m.sectionLast(formatDate(last.on, language), instrumentWord(last.instrument, language).toLowerCase())
          : m.sectionNone}
      </Paragraph>
      <ButtonRow>
        <ButtonLink href={inLanguage(paths.of(number), language)}>{m.sectionLink}</ButtonLink>
      </ButtonRow>
    </>
  );
  return [{ id: "vragen-over-contact", title: m.section, body }];
}

/** A line on "Mijn pagina" of who answered something. */
export async function measurementsMine(c: Context<Env>, _person?: string): Promise<MineLine[]> {
  const { db, actor, language } = c.var;
  if (ownAnswersOf(actor) === null || (await ownQuestions(db, actor)).length === 0) return [];
  const m = speak(own, language);
  return [{ title: m.title, text: m.mineText, href: inLanguage(paths.own, language) }];
}

/** A line on the desk of who keeps the settings. */
export function measurementsWork(c: Context<Env>): DeskLink[] {
  const { actor, language } = c.var;
  if (!maySwitch(actor)) return [];
  return [{ href: inLanguage(paths.switch, language), title: speak(switching, language).desk }];
}
