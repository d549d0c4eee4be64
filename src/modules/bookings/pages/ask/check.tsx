// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { typedIn } from "#platform/forms/faults.ts";
import { once, onceAsTyped } from "#platform/forms/once.ts";
import { check } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { Button } from "#ui/form/button.tsx";
import { type Answer, CheckAnswers } from "#ui/form/check-answers.tsx";
import { Form } from "#ui/form/form.tsx";
import { formatFullMoment, formatPhone } from "#ui/show/format.ts";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { choiceOf, whatSchema } from "../../ask-draft.ts";
import { type Judged, judgeDates } from "../../dates.ts";
import { type LentRoom, lentById } from "../../lent.ts";
import { askTexts } from "../../messages/ask.ts";
import { paths } from "../../paths.ts";
import { askForRooms, type RequestInput, type RoomDates } from "../../request.ts";
import { nameOf } from "../../words.ts";
import { goTo, type Step, showQuestion, stepOf } from "./flow.tsx";
import { whoSchema } from "./who.tsx";

interface Ready {
  input: RequestInput;
  rooms: RoomDates[];
}

/** Last page: nothing is sent before it. The draft stays a week, so that going back finds it. */
export const askCheckPage: Page = {
  get: async (c) => {
    const step = await stepOf(c);
    const ready = await readyToSend(c, step);
    return "missing" in ready ? goTo(c, ready.missing) : show(c, step, ready);
  },
  post: async (c) => {
    const { db, actor } = c.var;
    const step = await stepOf(c);
    const ready = await readyToSend(c, step);
    if ("missing" in ready) return goTo(c, ready.missing);
    // The same answers are one request, also after a second look at this page; who changed something is heard again.
    const location = await once(db, onceAsTyped({ ...step.typed, _once: step.draft }), async (db) => {
      const { secret } = await askForRooms(db, actor, ready.input, ready.rooms);
      return `${paths.asked(secret)}?gedaan=ontvangen`;
    });
    return goTo(c, location);
  },
};

/** Everything that was filled in, or the question that still is to be answered. */
async function readyToSend(c: Context<Env>, { lent, draft, typed }: Step): Promise<Ready | { missing: string }> {
  const { db, actor, language } = c.var;
  const [what, who] = [check(typed, {}, whatSchema), check(typed, {}, whoSchema)];
  if (!what.ok) return { missing: paths.ask(lent) };
  const choice = await choiceOf(db, actor, typed, lent);
  if (!choice) return { missing: paths.askWhen(lent, draft) };
  const organisation = what.values.organisation || null;
  const rooms = await divide(c, lent, await judgeDates(db, lent, choice.wanted, { organisation }), {
    taken: typedIn(typed, "taken"),
    other: typedIn(typed, "other"),
  });
  if (!rooms) return { missing: paths.askDates(lent, draft) };
  if (!who.ok) return { missing: paths.askWho(lent, draft) };
  const { title, people } = what.values;
  const { rule, series } = choice;
  return { input: { ...who.values, title, people: people ?? 1, organisation, language, rule, series }, rooms };
}

/** Which dates go to which room; null when what was chosen does not hold any more. */
async function divide(
  c: Context<Env>,
  lent: LentRoom,
  judged: readonly Judged[],
  { taken, other }: { taken: string; other: string },
): Promise<RoomDates[] | null> {
  const free = judged.filter(({ fit }) => fit === "free");
  const busy = judged.filter(({ fit }) => fit === "taken");
  const here = taken === "wait" ? judged.filter(({ fit }) => fit === "free" || fit === "taken") : free;
  const there = taken === "other" && busy.length > 0 ? (await lentById(c.var.db, [other])).get(other) : undefined;
  if (busy.length > 0 && (taken === "" || (taken === "other" && !there))) return null;
  const rooms = [{ lent, dates: here }, ...(there ? [{ lent: there, dates: busy }] : [])];
  return rooms.some(({ dates }) => dates.length > 0) ? rooms.filter(({ dates }) => dates.length > 0) : null;
}

function show(c: Context<Env>, { lent, draft }: Step, { input, rooms }: Ready) {
  const { language } = c.var;
  const m = speak(askTexts, language);
  const to = (path: string) => inLanguage(path, language);
  const dates = ({ dates }: RoomDates) => (
    <ul>
      {dates.map(({ slot }) => (
        <li>{formatFullMoment(slot.starts, slot.starts, slot.ends, language)}</li>
      ))}
    </ul>
  );
  const answers: Answer[] = [
    { question: m.room, answer: nameOf(lent) },
    { question: m.what, answer: input.title },
    { question: m.peopleCount, answer: String(input.people) },
    ...rooms.map((one) => ({
      question: one.lent.room.id === lent.room.id ? m.dates : m.otherDatesRoom(nameOf(one.lent)),
      answer: dates(one),
      change: to(paths.askDates(lent, draft)),
    })),
    {
      question: m.reach,
      answer: [input.name, input.phone && formatPhone(input.phone), input.email].filter(Boolean).join(", "),
      change: to(paths.askWho(lent, draft)),
    },
    ...(input.remark ? [{ question: m.remark, answer: input.remark, change: to(paths.askWho(lent, draft)) }] : []),
  ];
  const children = (
    <>
      <CheckAnswers answers={answers} language={language} />
      <Paragraph>{m.sendLead}</Paragraph>
      <Form>
        <Button>{m.send}</Button>
      </Form>
    </>
  );
  return showQuestion(c, { lent, step: 5, title: m.checkTitle, back: paths.askWho(lent, draft), children });
}
