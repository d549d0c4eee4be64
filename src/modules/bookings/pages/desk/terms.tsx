// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { once, onceAsTyped } from "#platform/forms/once.ts";
import { type FieldErrors, readForm, type Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import { Forbidden } from "#platform/http/errors.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { type KeptRoom, lenderOf, possibleApprovers } from "../../lent.ts";
import { lendTexts } from "../../messages/lend.ts";
import { paths } from "../../paths.ts";
import { mayChangeTerms } from "../../policy.ts";
import { changeTerms, plainTerms } from "../../terms.ts";
import { nameOf } from "../../words.ts";
import { goTo } from "../ask/flow.tsx";
import { keptOf } from "./manage.tsx";
import { TermsForm, termsSchema, termsTyped } from "./terms-form.tsx";

/** The room of a form, for who may set its conditions: not who only stands in. Throws NotFound, Forbidden. */
export async function ownRoomOf(c: Context<Env>): Promise<KeptRoom> {
  const kept = await keptOf(c);
  if (!mayChangeTerms(c.var.actor, lenderOf(kept))) throw new Forbidden("change terms");
  return kept;
}

/** On which conditions the room is lent. The first time it goes on to the times. */
export const termsPage: Page = {
  get: async (c) => {
    const kept = await ownRoomOf(c);
    return show(c, kept, termsTyped(kept.terms ?? plainTerms), {});
  },
  post: async (c) => {
    const kept = await ownRoomOf(c);
    const form = await readForm(c, termsSchema);
    if (!form.ok) return show(c, kept, form.typed, form.errors);
    const possible = (await approversOf(c, kept)).map(({ id }) => id);
    for (const field of ["approver", "substitute"] as const) {
      const id = form.values[field];
      if (id && !possible.includes(id)) return show(c, kept, form.typed, { [field]: "choiceUnclear" });
    }
    const { room } = kept;
    const next = kept.terms ? `${paths.manage(room.id)}?bewaard=ja` : paths.openings(room.id);
    const location = await once(c.var.db, onceAsTyped(form.typed), async (db) => {
      await changeTerms(db, c.var.actor, room.id, form.values);
      return next;
    });
    return goTo(c, location);
  },
};

async function approversOf(c: Context<Env>, { venue }: KeptRoom) {
  return possibleApprovers(c.var.db, venue.organisation);
}

async function show(c: Context<Env>, kept: KeptRoom, typed: Typed, errors: FieldErrors) {
  const { language } = c.var;
  const m = speak(lendTexts, language);
  const problems = Object.keys(errors).length > 0;
  c.status(problems ? 422 : 200);
  const view = (
    <>
      <BackLink href={inLanguage(paths.manage(kept.room.id), language)} label={nameOf(kept)} language={language} />
      <Heading level={1}>{m.termsTitle}</Heading>
      <Paragraph>{m.termsLead}</Paragraph>
      <TermsForm typed={typed} errors={errors} approvers={await approversOf(c, kept)} language={language} />
    </>
  );
  return c.render(view, { title: m.termsTitle, problems, hidden: true, current: "desk" });
}
