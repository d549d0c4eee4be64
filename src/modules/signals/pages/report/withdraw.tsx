// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { typedIn } from "#platform/forms/faults.ts";
import { readForm } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import { NotFound, TooOften } from "#platform/http/errors.ts";
import type { Page } from "#platform/http/routes.ts";
import { onTheLine } from "#platform/http/visitor-address.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { ButtonRow } from "#ui/form/button.tsx";
import { ConfirmPage } from "#ui/form/confirm-page.tsx";
import { HiddenField } from "#ui/form/hidden-field.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { receiptTexts } from "../../messages/receipt.ts";
import { paths } from "../../paths.ts";
import { countMiss, waitBeforeCode } from "../../report/hold.ts";
import { withdrawByCode } from "../../report/status.ts";

/** A reporter takes a signal back, after a question. The code is sent with the form, it stands in no address. */
export const withdrawPage: Page = {
  get: (c) => c.redirect(inLanguage(paths.status, c.var.language), 303),
  post: async (c) => {
    const source = onTheLine(c).address;
    const seconds = waitBeforeCode(source);
    if (seconds > 0) throw new TooOften(seconds);
    const { typed } = await readForm(c, z.unknown());
    const code = typedIn(typed, "code").slice(0, 60);
    if (typedIn(typed, "zeker") !== "ja") return ask(c, code);
    if (await withdrawByCode(c.var.db, code)) return done(c);
    countMiss(source);
    throw new NotFound("signal");
  },
};

function ask(c: Context<Env>, code: string) {
  const { language } = c.var;
  const m = speak(receiptTexts, language);
  const view = (
    <ConfirmPage
      title={m.withdrawTitle}
      button={m.withdrawYes}
      action={inLanguage(paths.withdraw, language)}
      back={inLanguage(paths.status, language)}
      language={language}
    >
      <HiddenField name="code" value={code} />
      <HiddenField name="zeker" value="ja" />
      <Paragraph>{m.withdrawText}</Paragraph>
    </ConfirmPage>
  );
  return c.render(view, { title: m.withdrawTitle, hidden: true });
}

function done(c: Context<Env>) {
  const { language } = c.var;
  const m = speak(receiptTexts, language);
  const view = (
    <>
      <Heading level={1}>{m.withdrawn}</Heading>
      <ButtonRow>
        <a href={inLanguage("/", language)}>{m.home}</a>
      </ButtonRow>
    </>
  );
  return c.render(view, { title: m.withdrawn, hidden: true });
}
