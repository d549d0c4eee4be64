// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { fieldOf, sentences } from "#platform/forms/faults.ts";
import { type FieldErrors, readForm, type Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { ConfirmPage } from "#ui/form/confirm-page.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Field } from "#ui/form/field.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { findGap } from "../gap/find.ts";
import { moveGap } from "../gap/life.ts";
import { deskTexts } from "../messages/desk.ts";
import { paths } from "../paths.ts";
import { isOpen } from "../workflow.ts";
import { lineOf } from "./form-bits.ts";
import { numberIn } from "./gap.tsx";

const schema = z.object({ reason: lineOf(3, 300, "reasonMissing") });

/** "Het lukt niet": with a reason, which everybody hears who wished it. Cannot be undone, so it asks first. */
export const closeGapPage: Page = {
  get: (c) => show(c, {}),
  post: async (c) => {
    const { db, actor, language } = c.var;
    const { gap } = await findGap(db, actor, numberIn(c));
    const form = await readForm(c, schema);
    if (!form.ok) return show(c, form.typed, form.errors);
    await moveGap(db, actor, gap.number, "close", { reason: form.values.reason });
    return c.redirect(`${inLanguage(paths.gap(gap.number), language)}?bewaard=ja`, 303);
  },
};

async function show(c: Context<Env>, typed: Typed, errors: FieldErrors = {}) {
  const { db, actor, language } = c.var;
  const m = speak(deskTexts, language);
  const { gap } = await findGap(db, actor, numberIn(c));
  const here = inLanguage(paths.gap(gap.number), language);
  if (!isOpen(gap.state)) return c.redirect(here, 303);
  const found = sentences(errors, m);
  if (found.length > 0) c.status(422);
  const view = (
    <>
      <ErrorSummary errors={found} language={language} />
      <ConfirmPage
        title={m.closeTitle}
        button={m.closeYes}
        action={inLanguage(paths.closeGap(gap.number), language)}
        back={here}
        language={language}
      >
        <Heading level={2}>{gap.title}</Heading>
        <Paragraph>{m.closeText}</Paragraph>
        <Field
          {...fieldOf(typed, errors, m, language)("reason")}
          type="textarea"
          rows={3}
          maxlength={300}
          label={m.closeReason}
          hint={m.closeReasonHint}
        />
      </ConfirmPage>
    </>
  );
  return c.render(view, { title: m.closeTitle, current: "desk", hidden: true, problems: found.length > 0 });
}
