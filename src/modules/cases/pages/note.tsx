// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { withoutServiceNumber } from "#modules/signals/index.ts";
import { fieldOf } from "#platform/forms/faults.ts";
import { text } from "#platform/forms/fields.ts";
import { type FieldErrors, readForm, type Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { speak } from "#platform/i18n/i18n.ts";
import { ChoiceGroup } from "#ui/form/choice.tsx";
import { Field } from "#ui/form/field.tsx";
import { readers } from "../codes.ts";
import { addNote } from "../conversation.ts";
import { deedTexts } from "../messages/deeds.ts";
import { findCase } from "../read.ts";
import { done, mustWrite, numberIn, showDeed } from "./case-in.tsx";

const longest = 2000;
const schema = z.object({
  text: withoutServiceNumber(text(longest, "noteMissing", "textLong")),
  visibleTo: z.enum(readers, { error: "noteForMissing" }),
});

/** A few words to keep. What is for who comes to the door is a note of the door. */
export const notePage: Page = {
  get: (c) => show(c, {}, {}),
  post: async (c) => {
    const form = await readForm(c, schema);
    if (!form.ok) return show(c, form.typed, form.errors);
    const { visibleTo } = form.values;
    const kind = visibleTo === "volunteer" ? "door" : "note";
    return done(c, form.typed, (db) => addNote(db, c.var.actor, numberIn(c), { ...form.values, kind }));
  },
};

async function show(c: Context<Env>, typed: Typed, errors: FieldErrors) {
  const { db, actor, language } = c.var;
  const m = speak(deedTexts, language);
  const field = fieldOf(typed, errors, m, language);
  const label = { team: m.noteTeam, volunteer: m.noteVolunteer, resident: m.noteResident };
  return showDeed(c, {
    opened: mustWrite(await findCase(db, actor, numberIn(c))),
    title: m.noteTitle,
    lead: m.noteLead,
    spoken: m,
    errors,
    button: m.save,
    children: (
      <>
        <Field {...field("text")} type="textarea" label={m.noteText} hint={m.writeHint} autocomplete="off" />
        <ChoiceGroup
          {...field("visibleTo")}
          legend={m.noteFor}
          options={readers.map((value) => ({ value, label: label[value] }))}
        />
      </>
    ),
  });
}
