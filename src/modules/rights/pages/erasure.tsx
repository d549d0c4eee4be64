// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { stepUp } from "#modules/accounts/index.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { ConfirmPage } from "#ui/form/confirm-page.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { eraseAtDesk } from "../handle.ts";
import { deskTexts } from "../messages/desk.ts";
import { paths } from "../paths.ts";
import { findRequest } from "../request.ts";
import { back, requestNumber } from "./request.tsx";

/** Erases who asked for it: says what goes and what is out of reach, and asks once more. */
export const erasurePage: Page = {
  get: async (c) => {
    await stepUp(c);
    const { db, actor, language } = c.var;
    const { number, state, kind } = await findRequest(db, actor, requestNumber(c));
    if (state !== "granted" || kind !== "erasure") return back(c);
    const m = speak(deskTexts, language);
    const view = (
      <ConfirmPage
        title={m.eraseTitle}
        button={m.eraseButton}
        action={inLanguage(paths.erasure(number), language)}
        back={inLanguage(paths.request(number), language)}
        language={language}
      >
        <Paragraph>{m.eraseText}</Paragraph>
        <ul>
          <li>{m.eraseMail}</li>
          <li>{m.erasePaper}</li>
          <li>{m.eraseOthers}</li>
        </ul>
      </ConfirmPage>
    );
    return c.render(view, { title: m.eraseTitle, current: "desk", hidden: true });
  },
  post: async (c) => {
    await stepUp(c);
    await eraseAtDesk(c.var.db, c.var.actor, requestNumber(c));
    return back(c);
  },
};
