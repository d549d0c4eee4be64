// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { newOnceId, onceAsTyped } from "#platform/forms/once.ts";
import { type FieldErrors, readForm, type Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { Button } from "#ui/form/button.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Form } from "#ui/form/form.tsx";
import { HiddenField } from "#ui/form/hidden-field.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Alert } from "#ui/show/alert.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { personTexts } from "../messages/person.ts";
import { changeOwn, nameOfOther, ownDetails, ownVersion } from "../own.ts";
import { peoplePaths } from "../paths.ts";
import { onceOrNot } from "../stale.ts";
import { asOpened, profileShape, version } from "./change.tsx";
import { faultsOf, formTexts, ProfileFields } from "./person-fields.tsx";

const schema = z.object({ ...profileShape, version });

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
    const location = await onceOrNot(db, onceAsTyped(form.typed), async (db) => {
      const { version: opened, ...values } = form.values;
      await changeOwn(db, actor, values, opened);
      return `${inLanguage(peoplePaths.mine, language)}?bewaard=ja`;
    });
    return location === null ? show(c, form.typed, null) : c.redirect(location, 303);
  },
};

async function show(c: Context<Env>, typed: Typed, errors: FieldErrors | null) {
  const { language } = c.var;
  const m = speak({ ...formTexts, ...personTexts }, language);
  const whose = await nameOfOther(c.var.db, c.var.actor);
  const title = whose ? m.detailsOf(whose) : m.profileTitle;
  const faults = faultsOf(errors ?? {}, language);
  const stale = errors === null;
  if (stale) c.status(409);
  else if (faults.length > 0) c.status(422);
  const now = await ownVersion(c.var.db, c.var.actor);
  const version = stale ? now : asOpened({ version: now }, typed).version;
  const view = (
    <>
      <BackLink href={inLanguage(peoplePaths.mine, language)} language={language} />
      <ErrorSummary errors={faults} language={language} />
      <Heading level={1}>{title}</Heading>
      <Paragraph>{m.profileIntro}</Paragraph>
      {stale ? (
        <Alert kind="warning" title={m.staleTitle}>
          <Paragraph>{m.staleText}</Paragraph>
        </Alert>
      ) : null}
      <Form once={newOnceId()}>
        <HiddenField name="version" value={version} />
        <ProfileFields typed={typed} errors={errors ?? {}} language={language} own />
        <Button>{m.save}</Button>
      </Form>
    </>
  );
  return c.render(view, { title, problems: stale || faults.length > 0, hidden: true });
}
