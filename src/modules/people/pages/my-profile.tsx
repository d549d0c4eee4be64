// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { newOnceId, once, onceAsTyped } from "#platform/forms/once.ts";
import { type FieldErrors, readForm, type Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { Button } from "#ui/form/button.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Form } from "#ui/form/form.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { changeOwn, ownDetails } from "../own.ts";
import { peoplePaths } from "../paths.ts";
import { profileShape } from "./change.tsx";
import { faultsOf, formTexts, ProfileFields } from "./person-fields.tsx";

const schema = z.object(profileShape);

/** "Wat kan ik, wat zoek ik, wie ben ik": the best question first. */
export const myProfilePage: Page = {
  get: async (c) => {
    const { whatICan, whatISeek, whoIAm, doNot } = await ownDetails(c.var.db, c.var.actor);
    return show(c, { whatICan, whatISeek, whoIAm, doNot }, {});
  },
  post: async (c) => {
    const { db, actor, language } = c.var;
    const form = await readForm(c, schema);
    if (!form.ok) return show(c, form.typed, form.errors);
    const location = await once(db, onceAsTyped(form.typed), async (db) => {
      await changeOwn(db, actor, form.values);
      return `${inLanguage(peoplePaths.mine, language)}?bewaard=ja`;
    });
    return c.redirect(location, 303);
  },
};

function show(c: Context<Env>, typed: Typed, errors: FieldErrors) {
  const { language } = c.var;
  const m = speak(formTexts, language);
  const faults = faultsOf(errors, language);
  if (faults.length > 0) c.status(422);
  const view = (
    <>
      <BackLink href={inLanguage(peoplePaths.mine, language)} language={language} />
      <ErrorSummary errors={faults} language={language} />
      <Heading level={1}>{m.profileTitle}</Heading>
      <Paragraph>{m.profileIntro}</Paragraph>
      <Form once={newOnceId()}>
        <ProfileFields typed={typed} errors={errors} language={language} own />
        <Button>{m.save}</Button>
      </Form>
    </>
  );
  return c.render(view, { title: m.profileTitle, problems: faults.length > 0, hidden: true });
}
