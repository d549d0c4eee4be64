// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { paths as activityPaths } from "#modules/activities/index.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { ButtonLink, ButtonRow } from "#ui/form/button.tsx";
import { ConfirmPage } from "#ui/form/confirm-page.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { wishTexts } from "../messages/wish.ts";
import { paths } from "../paths.ts";
import { withdrawWish } from "../wish/end.ts";
import { wishOfLink } from "../wish/find.ts";
import { whatOf } from "./wish-check.tsx";

const tokenOf = (c: Context<Env>): string => (c.req.param("token") ?? "").slice(0, 64);

/** What happens with a wish, for whoever has the link. Nothing of the person stands here. */
export const wishLeftPage: Page = {
  get: async (c) => {
    const { db, language } = c.var;
    const m = speak(wishTexts, language);
    const wish = await wishOfLink(db, tokenOf(c));
    const open = wish.status === "open";
    const title = open ? m.thanks : m.withdrawn;
    const view = (
      <>
        <Heading level={1}>{title}</Heading>
        {open ? (
          <>
            <Paragraph lead>{whatOf(wish, language)}</Paragraph>
            <Heading level={2}>{m.thanksNext}</Heading>
            <ul>
              <li>{m.thanksPanel}</li>
              <li>{m.thanksThree}</li>
              <li>{wish.phone || wish.email ? m.thanksTold : m.thanksNotTold}</li>
            </ul>
            <Paragraph>{m.keepLink}</Paragraph>
          </>
        ) : (
          <Paragraph lead>{m.withdrawnText}</Paragraph>
        )}
        <ButtonRow>
          <ButtonLink href={inLanguage(activityPaths.list, language)}>{m.toCalendar}</ButtonLink>
          {open ? (
            <ButtonLink href={inLanguage(paths.wishWithdraw(tokenOf(c)), language)}>{m.withdraw}</ButtonLink>
          ) : (
            <ButtonLink href={inLanguage(paths.wish, language)}>{m.newWish}</ButtonLink>
          )}
        </ButtonRow>
      </>
    );
    return c.render(view, { title, hidden: true });
  },
};

/** Asks first: it cannot be undone. */
export const wishWithdrawPage: Page = {
  get: async (c) => {
    const { db, language } = c.var;
    const m = speak(wishTexts, language);
    const token = tokenOf(c);
    const here = inLanguage(paths.wishLeft(token), language);
    if ((await wishOfLink(db, token)).status !== "open") return c.redirect(here, 303);
    const view = (
      <ConfirmPage
        title={m.withdrawTitle}
        button={m.withdrawYes}
        action={inLanguage(paths.wishWithdraw(token), language)}
        back={here}
        language={language}
      >
        <Paragraph>{m.withdrawText}</Paragraph>
      </ConfirmPage>
    );
    return c.render(view, { title: m.withdrawTitle, hidden: true });
  },
  post: async (c) => {
    await withdrawWish(c.var.db, tokenOf(c));
    return c.redirect(inLanguage(paths.wishLeft(tokenOf(c)), c.var.language), 303);
  },
};
