// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { readForm } from "#platform/forms/read-form.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { Choice } from "#ui/form/choice.tsx";
import { ConfirmPage } from "#ui/form/confirm-page.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { referTexts } from "../../messages/refer.ts";
import { paths } from "../../paths.ts";
import { withdrawReferral } from "../../withdraw.ts";
import { anything } from "./form.tsx";
import { referralIn, secretIn } from "./practice-in.ts";

/** Asks first: it cannot be undone. */
export const withdrawPage: Page = {
  get: async (c) => {
    const { language } = c.var;
    const m = speak(referTexts, language);
    const { referral } = await referralIn(c);
    const secret = secretIn(c);
    const view = (
      <ConfirmPage
        title={m.withdrawTitle}
        button={m.withdrawYes}
        action={inLanguage(paths.withdraw(secret, referral.referenceNo), language)}
        back={inLanguage(paths.sent(secret, referral.referenceNo), language)}
        language={language}
      >
        <Paragraph lead>{referral.referenceNo}</Paragraph>
        <Paragraph>{m.withdrawText}</Paragraph>
        <Choice type="checkbox" name="wrong" value="ja" label={m.withdrawWrong} />
      </ConfirmPage>
    );
    return c.render(view, { title: m.withdrawTitle, hidden: true });
  },
  post: async (c) => {
    const { practice, referral } = await referralIn(c);
    const { typed } = await readForm(c, anything);
    const as = typed.wrong === "ja" ? "entered-in-error" : "cancelled";
    await withdrawReferral(c.var.db, { practice: practice.id, referral: referral.id, as });
    return c.redirect(inLanguage(paths.sent(secretIn(c), referral.referenceNo), c.var.language), 303);
  },
};
