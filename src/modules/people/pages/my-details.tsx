// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
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
import { detailsOf, personSchema, typedOf } from "../person-form.ts";
import { onceOrNot } from "../stale.ts";
import { asOpened, version } from "./change.tsx";
import { FirstFields, faultsOf, formTexts, MoreFields } from "./person-fields.tsx";

/** Somebody changes name, address, phone number, and how to be reached. The e-mail address is how somebody signs in: by phone. */
export const myDetailsPage: Page = {
  get: async (c) => show(c, typedOf(await ownDetails(c.var.db, c.var.actor)), {}),
  post: async (c) => {
    const { db, actor, language } = c.var;
    const { email } = await ownDetails(db, actor);
    const form = await readForm(c, personSchema({ version }, { email }));
    if (!form.ok) return show(c, form.typed, form.errors);
    const { email: _, birthYear: __, version: opened, ...values } = form.values;
    const location = await onceOrNot(db, onceAsTyped(form.typed), async (db) => {
      await changeOwn(db, actor, detailsOf(values), opened);
      return `${inLanguage(peoplePaths.mine, language)}?bewaard=ja`;
    });
    return location === null ? show(c, form.typed, null) : c.redirect(location, 303);
  },
};

async function show(c: Context<Env>, typed: Typed, errors: FieldErrors | null) {
  const { language } = c.var;
  const m = speak({ ...formTexts, ...personTexts }, language);
  const whose = await nameOfOther(c.var.db, c.var.actor);
  const title = whose ? m.detailsOf(whose) : m.yourDetails;
  const faults = faultsOf(errors ?? {}, language);
  const stale = errors === null;
  if (stale) c.status(409);
  else if (faults.length > 0) c.status(422);
  const now = await ownVersion(c.var.db, c.var.actor);
  const version = stale ? now : asOpened({ version: now }, typed).version;
  const fields = { typed, errors: errors ?? {}, language, own: true };
  const view = (
    <>
      <BackLink href={inLanguage(peoplePaths.mine, language)} language={language} />
      <ErrorSummary errors={faults} language={language} />
      <Heading level={1}>{title}</Heading>
      {stale ? (
        <Alert kind="warning" title={m.staleTitle}>
          <Paragraph>{m.staleText}</Paragraph>
        </Alert>
      ) : null}
      <Form once={newOnceId()}>
        <HiddenField name="version" value={version} />
        <FirstFields {...fields} />
        <MoreFields {...fields} label={m.moreOfYou} />
        <Button>{m.save}</Button>
      </Form>
      {whose ? null : <Paragraph>{m.emailChange}</Paragraph>}
    </>
  );
  return c.render(view, { title, problems: stale || faults.length > 0, hidden: true });
}
