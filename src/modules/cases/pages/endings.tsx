// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { fieldOf } from "#platform/forms/faults.ts";
import { type FieldErrors, readForm, type Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import { NotFound } from "#platform/http/errors.ts";
import type { Page } from "#platform/http/routes.ts";
import { speak } from "#platform/i18n/i18n.ts";
import { ChoiceGroup } from "#ui/form/choice.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { administrativeClose, withdrawCase } from "../close.ts";
import { officeReasons } from "../codes.ts";
import { closingTexts } from "../messages/closing.ts";
import { closeReasonWords } from "../messages/words.ts";
import { paths } from "../paths.ts";
import { findCase } from "../read.ts";
import { atOf, done, mustLead, mustWrite, numberIn, showDeed, version } from "./case-in.tsx";

const otherSchema = z.object({ version, reason: z.enum(officeReasons, { error: "reasonMissing" }) });

/** She wants to stop: at once, and no reason is asked. */
export const stopPage: Page = {
  get: async (c) => {
    const m = speak(closingTexts, c.var.language);
    return showDeed(c, {
      opened: mustWrite(await findCase(c.var.db, c.var.actor, numberIn(c))),
      title: m.stopTitle,
      spoken: m,
      errors: {},
      button: m.stopButton,
      danger: true,
      children: <Paragraph>{m.stopText}</Paragraph>,
    });
  },
  post: async (c) => {
    const form = await readForm(c, z.object({ version: version.catch(1) }));
    if (!form.ok) throw new NotFound("case");
    return done(c, form.typed, (db) => withdrawCase(db, c.var.actor, atOf(c, form.values)), paths.all);
  },
};

/** Without a talk: she moved, it is double, or there is no room. By who leads. */
export const otherEndPage: Page = {
  get: (c) => showOther(c, {}, {}),
  post: async (c) => {
    const form = await readForm(c, otherSchema);
    if (!form.ok) return showOther(c, form.typed, form.errors);
    const { reason } = form.values;
    const deed = (db: Context<Env>["var"]["db"]) =>
      administrativeClose(db, c.var.actor, atOf(c, form.values), { reason });
    return done(c, form.typed, deed, paths.all);
  },
};

async function showOther(c: Context<Env>, typed: Typed, errors: FieldErrors) {
  const { db, actor, language } = c.var;
  const m = speak(closingTexts, language);
  const reason = speak(closeReasonWords, language);
  return showDeed(c, {
    opened: mustLead(await findCase(db, actor, numberIn(c))),
    title: m.otherTitle,
    lead: m.otherLead,
    spoken: m,
    errors,
    button: m.otherButton,
    danger: true,
    children: (
      <ChoiceGroup
        {...fieldOf(typed, errors, m, language)("reason")}
        legend={m.reason}
        options={officeReasons.map((value) => ({ value, label: reason[value] }))}
      />
    ),
  });
}
