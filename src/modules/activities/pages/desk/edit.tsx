// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import type { FieldErrors, Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { changeActivity } from "../../activity/write.ts";
import { typedOf } from "../../form.ts";
import { formTexts } from "../../messages/desk/form.ts";
import { paths } from "../../paths.ts";
import type { Series } from "../../tables.ts";
import { readSent, showForm } from "./activity-form.tsx";
import { findOwn } from "./own.ts";

/** Changes an activity, for all dates to come. A draft goes on to its preview. */
export const editPage: Page = {
  get: async (c) => {
    const before = await findOwn(c);
    return show(c, before, typedOf(before), {});
  },
  post: async (c) => {
    const before = await findOwn(c);
    const sent = await readSent(c, before);
    if ("errors" in sent) return show(c, before, sent.typed, sent.errors);
    const { db, actor, language } = c.var;
    await db.transaction(async (db) => changeActivity(db, actor, before.number, await sent.input(db)));
    const next = before.status === "draft" ? paths.preview(before.number) : `${paths.manage(before.number)}?bewaard=ja`;
    return c.redirect(inLanguage(next, language), 303);
  },
};

function show(c: Context<Env>, before: Series, typed: Typed, errors: FieldErrors) {
  const { language } = c.var;
  const m = speak(formTexts, language);
  const isDraft = before.status === "draft";
  const back = inLanguage(paths.manage(before.number), language);
  return showForm(c, {
    title: m.editTitle(before.title),
    lead: isDraft ? m.addLead : m.editLead,
    button: isDraft ? m.toPreview : m.save,
    back,
    typed,
    errors,
    before,
  });
}
