// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { paths as activityPaths } from "#modules/activities/index.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { ButtonLink, ButtonRow } from "#ui/form/button.tsx";
import { ConfirmPage } from "#ui/form/confirm-page.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { isOpened } from "../../find.ts";
import { mine } from "../../messages/mine.ts";
import { eraseOwn } from "../../own.ts";
import { paths } from "../../paths.ts";
import { readOwn } from "./own.ts";

/** Everything away, at once and for good: asked once more. */
export const mineErasePage: Page = {
  get: async (c) => {
    const { language } = c.var;
    const own = await readOwn(c);
    const m = speak(mine, language);
    const view = (
      <ConfirmPage
        title={m.eraseTitle}
        button={m.eraseYes}
        action={inLanguage(paths.mineErase(own.token), language)}
        back={inLanguage(paths.mine(own.token), language)}
        language={language}
      >
        <Paragraph lead>{m.eraseText}</Paragraph>
      </ConfirmPage>
    );
    return c.render(view, { title: m.eraseTitle, current: "activities", hidden: true });
  },
  post: async (c) => {
    const { db, language } = c.var;
    const token = c.req.param("token") ?? "";
    // the link works no more after the first press; a second one leads to the same page
    if (await isOpened(db, token)) await eraseOwn(db, token);
    return c.redirect(inLanguage(paths.erased, language), 303);
  },
};

/** The same page for everybody: it knows nobody. */
export const erasedPage: Page = {
  get: (c) => {
    const { language } = c.var;
    const m = speak(mine, language);
    const view = (
      <>
        <Heading level={1}>{m.erasedTitle}</Heading>
        <Paragraph lead>{m.erasedText}</Paragraph>
        <ButtonRow>
          <ButtonLink href={inLanguage(activityPaths.list, language)}>{m.toCalendar}</ButtonLink>
        </ButtonRow>
      </>
    );
    return c.render(view, { title: m.erasedTitle, current: "activities", hidden: true });
  },
};
