// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { fullName, peoplePaths } from "#modules/people/index.ts";
import { fieldOf, sentences } from "#platform/forms/faults.ts";
import { once, onceAsTyped } from "#platform/forms/once.ts";
import { type FieldErrors, readForm, type Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { settingTexts } from "../messages/settings.ts";
import { changeWishesByNumber, wishesByNumber } from "../who/own-setting.ts";
import { typedWishes, WishesForm, wishesSchema } from "./wishes-form.tsx";

/** How much a person wants to hear, written down by who works with her: said on the phone, for instance. */
export const personMessagesPage: Page = {
  get: async (c) => show(c, null, {}),
  post: async (c) => {
    const { db, actor, language } = c.var;
    const form = await readForm(c, wishesSchema);
    if (!form.ok) return show(c, form.typed, form.errors);
    const location = await once(db, onceAsTyped(form.typed), async (db) => {
      await changeWishesByNumber(db, actor, numberIn(c), form.values);
      return `${inLanguage(peoplePaths.person(numberIn(c)), language)}#berichten`;
    });
    return c.redirect(location, 303);
  },
};

const numberIn = (c: Context<Env>): number => Number(c.req.param("number"));

async function show(c: Context<Env>, typed: Typed | null, errors: FieldErrors) {
  const { db, actor, language } = c.var;
  const wishes = await wishesByNumber(db, actor, numberIn(c));
  const m = speak(settingTexts, language);
  const values = typed ?? typedWishes(wishes);
  const faults = sentences(errors, m);
  if (faults.length > 0) c.status(422);
  const title = m.ofPerson(fullName(wishes.person));
  const view = (
    <>
      <BackLink href={inLanguage(peoplePaths.person(numberIn(c)), language)} language={language} />
      <ErrorSummary errors={faults} language={language} />
      <Heading level={1}>{title}</Heading>
      <WishesForm
        wishes={wishes}
        typed={values}
        again={fieldOf(values, errors, m, language)}
        language={language}
        worker
      />
    </>
  );
  // no name in the title of the window: others read along over a shoulder
  return c.render(view, { title: m.section, problems: faults.length > 0, current: "desk", hidden: true });
}
