// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { peoplePaths } from "#modules/people/index.ts";
import { fieldOf, sentences } from "#platform/forms/faults.ts";
import { once, onceAsTyped } from "#platform/forms/once.ts";
import { type FieldErrors, readForm, type Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { ButtonRow } from "#ui/form/button.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Alert } from "#ui/show/alert.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { StatusMessage } from "#ui/show/status-message.tsx";
import { settingTexts } from "../messages/settings.ts";
import { paths } from "../paths.ts";
import { changeOwnWishes, ownWishes } from "../who/own-setting.ts";
import { typedWishes, WishesForm, wishesSchema } from "./wishes-form.tsx";

/** Somebody chooses how much to hear, and how; also who may do her messages in her name. */
export const myMessagesPage: Page = {
  get: async (c) => show(c, null, {}),
  post: async (c) => {
    await ownWishes(c.var.db, c.var.actor);
    const form = await readForm(c, wishesSchema);
    if (!form.ok) return show(c, form.typed, form.errors);
    const { trust: _, ...wishes } = form.values;
    const location = await once(c.var.db, onceAsTyped(form.typed), async (db) => {
      await changeOwnWishes(db, c.var.actor, wishes);
      return `${inLanguage(paths.mine, c.var.language)}?bewaard=ja`;
    });
    return c.redirect(location, 303);
  },
};

async function show(c: Context<Env>, typed: Typed | null, errors: FieldErrors) {
  const { db, actor, language } = c.var;
  const wishes = await ownWishes(db, actor);
  const m = speak(settingTexts, language);
  const values = typed ?? typedWishes(wishes);
  const faults = sentences(errors, m);
  if (faults.length > 0) c.status(422);
  const view = (
    <>
      <BackLink href={inLanguage(peoplePaths.mine, language)} language={language} />
      {c.req.query("bewaard") ? <StatusMessage saved>{m.saved}</StatusMessage> : null}
      <ErrorSummary errors={faults} language={language} />
      <Heading level={1}>{m.title}</Heading>
      <Paragraph lead>{m.lead}</Paragraph>
      {wishes.mailBad ? (
        <Alert title={m.mailBad}>
          <Paragraph>{m.mailBadText}</Paragraph>
          <ButtonRow>
            <a href={inLanguage(peoplePaths.details, language)}>{m.toDetails}</a>
          </ButtonRow>
        </Alert>
      ) : null}
      <WishesForm wishes={wishes} typed={values} again={fieldOf(values, errors, m, language)} language={language} />
    </>
  );
  return c.render(view, { title: m.title, problems: faults.length > 0, hidden: true });
}
