// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Page } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { ConfirmPage } from "#ui/form/confirm-page.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { partnerTexts } from "../../messages/partner.ts";
import { paths } from "../../paths.ts";
import { endPartnerAddress, findPartnerAddress } from "../../report/partner.ts";

/** Stops a short address, after a question. */
export const partnerEndPage: Page = {
  get: async (c) => {
    const { db, actor, language } = c.var;
    const { code, name } = await findPartnerAddress(db, actor, c.req.param("code") ?? "");
    const m = speak(partnerTexts, language);
    const view = (
      <ConfirmPage
        title={m.endTitle(name)}
        button={m.end}
        action={inLanguage(paths.partnerEnd(code), language)}
        back={inLanguage(paths.partners, language)}
        language={language}
      >
        <Paragraph>{m.endText}</Paragraph>
      </ConfirmPage>
    );
    return c.render(view, { title: m.endTitle(name), staff: true, current: "desk" });
  },
  post: async (c) => {
    const { db, actor, language } = c.var;
    await endPartnerAddress(db, actor, c.req.param("code") ?? "");
    return c.redirect(`${inLanguage(paths.partners, language)}?gedaan=gestopt`, 303);
  },
};
