// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Page } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { ConfirmPage } from "#ui/form/confirm-page.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { mine } from "../../messages/mine.ts";
import { cancelOwn } from "../../own.ts";
import { paths } from "../../paths.ts";
import { momentInWords, plannedMoment } from "../../telling.ts";
import { findOwnDate, readOwn } from "./own.ts";

/** Asked once more; only the button cancels. */
export const mineCancelPage: Page = {
  get: async (c) => {
    const { language } = c.var;
    const own = await readOwn(c);
    const { seat, date } = findOwnDate(own, c.req.param("seat"));
    const m = speak(mine, language);
    const moment = momentInWords(own.activity, date ?? plannedMoment(own.activity, seat.recurrenceId), language);
    const view = (
      <ConfirmPage
        title={m.cancelTitle}
        button={m.cancelYes}
        action={inLanguage(paths.mineCancel(own.token, seat.id), language)}
        back={inLanguage(paths.mine(own.token), language)}
        language={language}
      >
        <Paragraph lead>{m.cancelText(own.activity.title, moment)}</Paragraph>
      </ConfirmPage>
    );
    return c.render(view, { title: m.cancelTitle, current: "activities", hidden: true });
  },
  post: async (c) => {
    const token = c.req.param("token") ?? "";
    const own = await readOwn(c);
    await cancelOwn(c.var.db, token, findOwnDate(own, c.req.param("seat")).seat.id);
    return c.redirect(`${inLanguage(paths.mine(token), c.var.language)}?gedaan=cancelDone`, 303);
  },
};
