// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { typedIn } from "#platform/forms/faults.ts";
import { newOnceId, once } from "#platform/forms/once.ts";
import type { FieldErrors, Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import { Forbidden } from "#platform/http/errors.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { today } from "#platform/time/time.ts";
import { addActivity, changeActivity } from "../../activity/write.ts";
import { categoryOfSlug } from "../../categories.ts";
import { employersOf } from "../../desk-lists.ts";
import { typedOf } from "../../form.ts";
import { formTexts } from "../../messages/desk/form.ts";
import { paths } from "../../paths.ts";
import { readSent, type Sent, showForm } from "./activity-form.tsx";
import { findOwn } from "./own.ts";

/** Writes a new activity; ?kopie=12 starts from another one, ?dag=2&dagdeel=middag&soort=koffie from an empty place in the week. */
export const addPage: Page = {
  get: async (c) => show(c, await begin(c), {}, newOnceId()),
  post: async (c) => {
    const sent = await readSent(c, null);
    if ("errors" in sent) return show(c, sent.typed, sent.errors, typedIn(sent.typed, "_once") || newOnceId());
    return c.redirect(inLanguage(await write(c, sent), c.var.language), 303);
  },
};

async function begin(c: Context<Env>): Promise<Typed> {
  const copied = c.req.query("kopie");
  if (!copied) return { languages: ["nl"], organisation: c.req.query("organisatie") ?? "", ...planned(c) };
  return typedOf(await findOwn(c, copied));
}

const hours = { ochtend: ["10:00", "12:00"], middag: ["14:00", "16:00"], avond: ["19:30", "21:30"] } as const;

/** A weekday and a part of the day where something is missing: weekly, from the first such day on. */
function planned(c: Context<Env>): Typed {
  const day = Number(c.req.query("dag"));
  const [begins, ends] = hours[c.req.query("dagdeel") as keyof typeof hours] ?? [];
  const category = categoryOfSlug(c.req.query("soort") ?? "");
  const first = [1, 2, 3, 4, 5, 6, 7].includes(day)
    ? today().add({ days: ((day - today().dayOfWeek + 6) % 7) + 1 })
    : null;
  return {
    ...(category ? { category } : {}),
    ...(first ? { firstDate: first.toString(), every: "week" } : {}),
    ...(begins && ends ? { begins, ends } : {}),
  };
}

/** A second press gives the same draft; who went back, changed something and sent it again finds that in the draft. */
async function write(c: Context<Env>, sent: Sent): Promise<string> {
  const { db, actor, services } = c.var;
  const host = new URL(services.config.publicUrl).hostname;
  let isNew = false;
  const location = await once(db, sent.once, async (db) => {
    isNew = true;
    const { number } = await addActivity(db, actor, sent.organisation, host, await sent.input(db));
    return paths.preview(number);
  });
  const number = Number(/\/(\d+)\/voorbeeld$/.exec(location)?.[1]);
  if (isNew || !number) return location;
  const before = await findOwn(c, String(number));
  if (before.status === "draft") await changeActivity(db, actor, number, await sent.input(db));
  return location;
}

async function show(c: Context<Env>, typed: Typed, errors: FieldErrors, once: string) {
  const { db, actor, language } = c.var;
  const m = speak(formTexts, language);
  const employers = await employersOf(db, actor);
  if (employers.length === 0) throw new Forbidden("add activity");
  const lead = c.req.query("kopie") ? m.copyLead : m.addLead;
  const back = inLanguage(paths.desk, language);
  return showForm(c, {
    title: m.addTitle,
    lead,
    button: m.toPreview,
    back,
    once,
    typed,
    errors,
    before: null,
    employers,
  });
}
