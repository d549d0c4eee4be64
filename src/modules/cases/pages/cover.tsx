// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { workersOf } from "#modules/teams/index.ts";
import { isId } from "#platform/db/ids.ts";
import { fieldOf } from "#platform/forms/faults.ts";
import { tick } from "#platform/forms/fields.ts";
import { type FieldErrors, readForm, type Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { speak } from "#platform/i18n/i18n.ts";
import { Choice } from "#ui/form/choice.tsx";
import { Field } from "#ui/form/field.tsx";
import { grantCover } from "../access.ts";
import { deedTexts } from "../messages/deeds.ts";
import { matchTexts } from "../messages/match.ts";
import { findCase } from "../read.ts";
import { comingDay, done, mustLead, namesOf, numberIn, showDeed } from "./case-in.tsx";

const schema = z.object({
  account: z.string({ error: "whoMissing" }).refine(isId, { error: "whoMissing" }),
  until: comingDay,
  close: tick,
});

/** A colleague of the team stands in for a while; it ends by itself. */
export const coverPage: Page = {
  get: (c) => show(c, {}, {}),
  post: async (c) => {
    const form = await readForm(c, schema);
    if (!form.ok) return show(c, form.typed, form.errors);
    const { account, until, close } = form.values;
    return done(c, form.typed, (db) =>
      grantCover(db, c.var.actor, numberIn(c), { account, until, closeAgreed: close }),
    );
  },
};

async function show(c: Context<Env>, typed: Typed, errors: FieldErrors) {
  const { db, actor, language } = c.var;
  const m = speak(deedTexts, language);
  const field = fieldOf(typed, errors, m, language);
  const opened = mustLead(await findCase(db, actor, numberIn(c)));
  const workers = (await workersOf(db, opened.file.team)).filter(
    ({ role, person }) => role !== "volunteer" && person !== opened.file.lead,
  );
  const names = await namesOf(
    db,
    workers.map(({ person }) => person),
  );
  return showDeed(c, {
    opened,
    title: m.coverTitle,
    lead: m.coverLead,
    spoken: m,
    errors,
    button: m.coverButton,
    children: (
      <>
        <Field
          {...field("account")}
          type="select"
          label={m.coverWho}
          options={[...names].map(([value, label]) => ({ value, label }))}
        />
        <Field {...field("until")} type="date" label={m.coverUntil} width="medium" />
        <Choice
          type="checkbox"
          name="close"
          value="ja"
          label={speak(matchTexts, language).askClose}
          checked={"close" in typed}
        />
      </>
    ),
  });
}
