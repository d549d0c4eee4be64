// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import type { Child } from "hono/jsx";
import { personOf } from "#platform/access/actor.ts";
import { findDraft } from "#platform/forms/drafts.ts";
import { sentences } from "#platform/forms/faults.ts";
import type { FieldErrors, Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import { Forbidden, NotFound, SignInFirst } from "#platform/http/errors.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { Steps } from "#ui/show/steps.tsx";
import { type LentRoom, lenderOf } from "../../lent.ts";
import { askTexts } from "../../messages/ask.ts";
import { paths } from "../../paths.ts";
import { mayAsk } from "../../policy.ts";
import { nameOf } from "../../words.ts";
import { roomOf } from "../room.tsx";

/** What drafts of this form are called. */
export const draftKind = "bookings.ask";

export interface Step {
  lent: LentRoom;
  draft: string;
  typed: Typed;
}

/** The room of the address, for who may ask for it: others sign in first, or may not. */
export async function roomToAsk(c: Context<Env>): Promise<LentRoom> {
  const lent = await roomOf(c);
  if (mayAsk(c.var.actor, lent.terms.whoMay, lenderOf(lent))) return lent;
  throw c.var.actor.kind === "visitor" ? new SignInFirst() : new Forbidden("ask for room");
}

/** The room and what was filled in so far. Throws NotFound. */
export async function stepOf(c: Context<Env>): Promise<Step> {
  const lent = await roomToAsk(c);
  const draft = c.req.param("draft") ?? "";
  if (!/^[\w-]{20,40}$/.test(draft)) throw new NotFound("draft");
  return { lent, draft, typed: await findDraft(c.var.db, draft, draftKind, personOf(c.var.actor)) };
}

interface QuestionProps {
  lent: LentRoom;
  step: number;
  title: string;
  back: string;
  errors?: FieldErrors;
  status?: 200 | 409 | 422;
  children: Child;
}

/** One question of the form: where one is, back, what is wrong, the question. */
export function showQuestion(c: Context<Env>, question: QuestionProps) {
  const { language } = c.var;
  const { lent, step, title, back, errors = {}, children } = question;
  const m = speak(askTexts, language);
  const problems = Object.keys(errors).length > 0;
  c.status(question.status ?? (problems ? 422 : 200));
  const view = (
    <>
      <BackLink href={inLanguage(back, language)} language={language} />
      <ErrorSummary errors={sentences(errors, m)} language={language} />
      <Steps current={step} total={5} subject={m.subject} language={language} />
      <Heading level={1} looks={2}>
        {title}
      </Heading>
      <Paragraph>{nameOf(lent)}</Paragraph>
      {children}
    </>
  );
  return c.render(view, { title, problems, hidden: true, stop: inLanguage(paths.room(lent), language) });
}

export const goTo = (c: Context<Env>, path: string): Response => c.redirect(inLanguage(path, c.var.language), 303);
