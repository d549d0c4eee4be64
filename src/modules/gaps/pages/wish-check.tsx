// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { activityWords } from "#modules/activities/index.ts";
import { areasById } from "#modules/places/index.ts";
import { inOwnName } from "#platform/access/actor.ts";
import { dropDraft, findDraft } from "#platform/forms/drafts.ts";
import { typedIn } from "#platform/forms/faults.ts";
import type { Env } from "#platform/http/env.ts";
import { NotFound } from "#platform/http/errors.ts";
import type { Page } from "#platform/http/routes.ts";
import { onTheLine } from "#platform/http/visitor-address.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { Button, ButtonRow } from "#ui/form/button.tsx";
import { type Answer, CheckAnswers } from "#ui/form/check-answers.tsx";
import { Form } from "#ui/form/form.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { capitalise, formatPhone } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { wishTexts } from "../messages/wish.ts";
import { gapWords } from "../messages/words.ts";
import { paths } from "../paths.ts";
import { leaveWish, type WishInput } from "../wish/add.ts";
import { wishOfLink } from "../wish/find.ts";
import { readWish } from "../wish/form.ts";
import { dayparts } from "../workflow.ts";
import { isNoLongerHers } from "./behalf.ts";
import { isDraftId, wishDraft } from "./wish.tsx";

/**
 * "Klopt dit?": everything that was filled in; only this page sends it. The id of the draft becomes the secret of the
 * wish, so that a second press finds the wish that is already there.
 */
export const wishCheckPage: Page = {
  get: async (c) => {
    const draft = draftOf(c);
    const waits = await waiting(c, draft);
    if (waits === "ended") return c.redirect(toChange(draft, c.var.language), 303);
    return waits ? show(c, draft, waits.input) : c.redirect(inLanguage(paths.wishLeft(draft), c.var.language), 303);
  },
  post: async (c) => {
    const { db, actor, language } = c.var;
    const draft = draftOf(c);
    const waits = await waiting(c, draft);
    if (waits === "ended") return c.redirect(toChange(draft, language), 303);
    if (waits) {
      // what was begun for oneself stays for oneself
      const who = waits.hers ? actor : inOwnName(actor);
      await leaveWish(db, who, waits.input, onTheLine(c).address, draft);
      await dropDraft(db, draft);
    }
    return c.redirect(inLanguage(paths.wishLeft(draft), language), 303);
  },
};

function draftOf(c: Context<Env>): string {
  const draft = c.req.param("draft") ?? "";
  if (!isDraftId(draft)) throw new NotFound("wish");
  return draft;
}

const toChange = (draft: string, language: Language): string =>
  inLanguage(`${paths.wish}?concept=${encodeURIComponent(draft)}`, language);

/**
 * The wish that waits; "ended" when it was begun in the name of somebody for whom one does not act any more; null when it was
 * sent already. Throws NotFound when it is none of these.
 */
async function waiting(c: Context<Env>, draft: string): Promise<{ input: WishInput; hers: boolean } | "ended" | null> {
  const { db, language } = c.var;
  try {
    const typed = await findDraft(db, draft, wishDraft, null);
    if (isNoLongerHers(c, typed)) return "ended";
    const read = await readWish(db, typed, language);
    if (read.ok) return { input: read.input, hers: typedIn(typed, "namens") !== "" };
    throw new NotFound("wish");
  } catch (error) {
    if (!(error instanceof NotFound)) throw error;
    await wishOfLink(db, draft);
    return null;
  }
}

async function show(c: Context<Env>, draft: string, input: WishInput) {
  const { db, language } = c.var;
  const m = speak(wishTexts, language);
  const area = input.area ? (await areasById(db, [input.area])).get(input.area) : undefined;
  const change = toChange(draft, language);
  const view = (
    <>
      <BackLink href={change} language={language} />
      <Heading level={1}>{m.checkTitle}</Heading>
      <CheckAnswers answers={answersOf(input, area?.name ?? m.any, language)} language={language} />
      <p class="buurt-row">
        <a href={change}>{m.change}</a>
      </p>
      <Paragraph>{m.checkNext}</Paragraph>
      <Form action={inLanguage(paths.wishCheck(draft), language)}>
        <ButtonRow>
          <Button>{m.send}</Button>
        </ButtonRow>
      </Form>
    </>
  );
  return c.render(view, { title: m.checkTitle, hidden: true });
}

function answersOf(input: WishInput, where: string, language: Language): Answer[] {
  const m = speak(wishTexts, language);
  const w = speak(gapWords, language);
  const { contact } = input;
  return [
    { question: m.what, answer: whatOf(input, language) },
    { question: m.where.replace("?", ""), answer: where },
    { question: m.when, answer: whenOf(input, language) || m.any },
    { question: m.forWhom, answer: w[input.audience] },
    {
      question: m.tellMe,
      answer: contact ? [contact.name, contact.email || formatPhone(contact.phone)].join(", ") : m.no,
    },
    { question: m.help, answer: input.help ? m.yes : m.no },
  ];
}

type What = Pick<WishInput, "category" | "words">;
/** "Spelletjes: leren schaken" */
export const whatOf = ({ category, words }: What, language: Language): string =>
  [category ? speak(activityWords, language)[category] : "", words].filter(Boolean).join(": ");

interface When {
  weekdays: readonly number[];
  dayparts: readonly string[];
}
/** "Dinsdag, woensdag, middag"; "" when it does not matter. */
export function whenOf({ weekdays, dayparts: parts }: When, language: Language): string {
  const w = speak(gapWords, language);
  const all = [
    ...weekdays.map((day) => w.day(day)),
    ...parts.map((part) => w.part((dayparts as readonly string[]).indexOf(part))),
  ];
  return capitalise(all.join(", "));
}
