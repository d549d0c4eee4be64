// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { tick } from "#platform/forms/fields.ts";
import { type FieldErrors, readForm, type Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { speak } from "#platform/i18n/i18n.ts";
import { Choice } from "#ui/form/choice.tsx";
import { closeWantsNone, reachCase } from "../attempt.ts";
import { deedTexts } from "../messages/deeds.ts";
import { paths } from "../paths.ts";
import { findCase } from "../read.ts";
import { atOf, done, mustWrite, numberIn, showDeed, version } from "./case-in.tsx";

const told = tick.refine((ticked) => ticked, { error: "toldMissing" });
const schema = z.object({ version, stored: told, stop: told, nothing: tick });

/** Somebody was reached: what must be told is ticked, one by one. Then on to the conversation, or she wants nothing. */
export const reachedPage: Page = {
  get: (c) => show(c, {}, {}),
  post: async (c) => {
    const form = await readForm(c, schema);
    if (!form.ok) return show(c, form.typed, form.errors);
    const { actor } = c.var;
    const at = atOf(c, form.values);
    if (form.values.nothing) return done(c, form.typed, (db) => closeWantsNone(db, actor, at), paths.all);
    return done(c, form.typed, (db) => reachCase(db, actor, at, { informed: true }));
  },
};

async function show(c: Context<Env>, typed: Typed, errors: FieldErrors) {
  const { db, actor, language } = c.var;
  const opened = mustWrite(await findCase(db, actor, numberIn(c)));
  const m = speak(deedTexts, language);
  const row = (name: "stored" | "stop", label: string) => (
    <Choice type="checkbox" name={name} value="ja" label={label} checked={name in typed} invalid={name in errors} />
  );
  return showDeed(c, {
    opened,
    title: m.reachedTitle,
    lead: m.reachedLead,
    spoken: m,
    errors,
    button: m.reachedButton,
    children: (
      <>
        {row("stored", m.toldStored)}
        {row("stop", m.toldStop)}
        <Choice type="checkbox" name="nothing" value="ja" label={m.wantsNothing} checked={"nothing" in typed} />
      </>
    ),
  });
}
