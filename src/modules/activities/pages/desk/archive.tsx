// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { sentences, typedIn } from "#platform/forms/faults.ts";
import { type FieldErrors, readForm } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { ConfirmPage } from "#ui/form/confirm-page.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Field } from "#ui/form/field.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { archiveActivity } from "../../activity/life.ts";
import { reasonSchema } from "../../form/date.ts";
import { faults } from "../../messages/desk/faults.ts";
import { deskTexts } from "../../messages/desk/pages.ts";
import { paths } from "../../paths.ts";
import type { Series } from "../../tables.ts";
import { clocks } from "../../workflow.ts";
import { findOwn } from "./own.ts";

const schema = z.object({ reason: reasonSchema });

/** It stops, for good: asked once more, with the reason that visitors will read. */
export const archivePage: Page = {
  get: async (c) => show(c, await findOwn(c), "", {}),
  post: async (c) => {
    const activity = await findOwn(c);
    const form = await readForm(c, schema);
    if (!form.ok) return show(c, activity, typedIn(form.typed, "reason"), form.errors);
    await archiveActivity(c.var.db, c.var.actor, activity.number, form.values.reason);
    return c.redirect(inLanguage(paths.manage(activity.number), c.var.language), 303);
  },
};

function show(c: Context<Env>, activity: Series, reason: string, errors: FieldErrors) {
  const { language } = c.var;
  const m = speak(deskTexts, language);
  const found = sentences(errors, speak(faults, language));
  const title = m.stopTitle(activity.title);
  if (found.length > 0) c.status(422);
  const view = (
    <>
      <ErrorSummary errors={found} language={language} />
      <ConfirmPage
        title={title}
        button={m.stop}
        action={inLanguage(paths.archive(activity.number), language)}
        back={inLanguage(paths.manage(activity.number), language)}
        language={language}
      >
        <Paragraph lead>{m.stopText(clocks.afterArchive)}</Paragraph>
        <Field
          name="reason"
          label={m.why}
          hint={m.whyHint}
          value={reason}
          error={found[0]?.message}
          maxlength={160}
          language={language}
        />
      </ConfirmPage>
    </>
  );
  return c.render(view, { title, current: "desk", problems: found.length > 0, hidden: true });
}
