// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { fieldOf } from "#platform/forms/faults.ts";
import { type FieldErrors, readForm, type Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { speak } from "#platform/i18n/i18n.ts";
import { toInstant } from "#platform/time/time.ts";
import { ChoiceGroup } from "#ui/form/choice.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { visitTexts } from "../messages/visit.ts";
import { cancelledByWords } from "../messages/words.ts";
import { moveVisit } from "../visit.ts";
import { done, mustWrite, showDeed } from "./case-in.tsx";
import { visitMoment } from "./case-matches.tsx";
import { visitOf } from "./visit.tsx";
import { inOrder, orderFault, WhenFields, when } from "./visit-new.tsx";

const moveSchema = z.object(when).refine(inOrder, orderFault);
const callers = ["resident", "visitor", "team"] as const;
const cancelSchema = z.object({ by: z.enum(callers, { error: "cancelMissing" }) });

/** Another day or time. The old one stays to be seen. */
export const moveVisitPage: Page = {
  get: (c) => showMove(c, {}, {}),
  post: async (c) => {
    const form = await readForm(c, moveSchema);
    if (!form.ok) return showMove(c, form.typed, form.errors);
    const { day, from, until } = form.values;
    const { visit } = await visitOf(c);
    const given = { from: toInstant(day.toPlainDateTime(from)), until: toInstant(day.toPlainDateTime(until)) };
    return done(c, form.typed, (db) => moveVisit(db, c.var.actor, visit.number, "move", given));
  },
};

/** The visit is off: who said so. */
export const cancelVisitPage: Page = {
  get: (c) => showCancel(c, {}, {}),
  post: async (c) => {
    const form = await readForm(c, cancelSchema);
    if (!form.ok) return showCancel(c, form.typed, form.errors);
    const { visit } = await visitOf(c);
    return done(c, form.typed, (db) => moveVisit(db, c.var.actor, visit.number, "cancel", form.values));
  },
};

async function showMove(c: Context<Env>, typed: Typed, errors: FieldErrors) {
  const { language } = c.var;
  const m = speak(visitTexts, language);
  const { whole, visit } = await visitOf(c);
  return showDeed(c, {
    opened: mustWrite(whole),
    title: m.moveTitle,
    lead: visitMoment(visit, language),
    spoken: m,
    errors,
    button: m.moveButton,
    children: <WhenFields field={fieldOf(typed, errors, m, language)} m={m} />,
  });
}

async function showCancel(c: Context<Env>, typed: Typed, errors: FieldErrors) {
  const { language } = c.var;
  const m = speak(visitTexts, language);
  const by = speak(cancelledByWords, language);
  const { whole, visit } = await visitOf(c);
  return showDeed(c, {
    opened: mustWrite(whole),
    title: m.cancelTitle,
    spoken: m,
    errors,
    button: m.cancelButton,
    danger: true,
    children: (
      <>
        <Paragraph>{visitMoment(visit, language)}</Paragraph>
        <ChoiceGroup
          {...fieldOf(typed, errors, m, language)("by")}
          legend={m.cancelBy}
          options={callers.map((value) => ({ value, label: by[value] }))}
        />
      </>
    ),
  });
}
