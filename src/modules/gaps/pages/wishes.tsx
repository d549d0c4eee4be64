// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Page } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { toLocal } from "#platform/time/time.ts";
import { ButtonLink, ButtonRow } from "#ui/form/button.tsx";
import { ConfirmPage } from "#ui/form/confirm-page.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { EmptyState } from "#ui/show/empty-state.tsx";
import { formatDay } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { StatusMessage } from "#ui/show/status-message.tsx";
import { Table } from "#ui/show/table.tsx";
import { deskTexts } from "../messages/desk.ts";
import { paths } from "../paths.ts";
import { refuseWish } from "../wish/end.ts";
import { bareWish, listWishes } from "../wish/find.ts";
import { numberIn } from "./gap.tsx";
import { whatOf, whenOf } from "./wish-check.tsx";

/** What people wished, without persons: for the panel, to read and to take off what does not belong there. */
export const wishesPage: Page = {
  get: async (c) => {
    const { db, actor, language } = c.var;
    const m = speak(deskTexts, language);
    const all = await listWishes(db, actor);
    const rows = all.map((wish) => [
      whatOf(wish, language),
      wish.areaName ?? m.anyWhen,
      whenOf(wish, language) || m.anyWhen,
      `${formatDay(toLocal(wish.createdAt), language)}, ${m[wish.channel].toLowerCase()}`,
      <a class="buurt-gaps__link" href={inLanguage(paths.refuse(wish.number), language)}>
        {m.refuse}
        <span class="buurt-visually-hidden">: {whatOf(wish, language)}</span>
      </a>,
    ]);
    const view = (
      <>
        <BackLink href={inLanguage(paths.desk, language)} label={m.title} language={language} />
        {c.req.query("weg") ? <StatusMessage saved>{m.refused}</StatusMessage> : null}
        <Heading level={1}>{m.wishesTitle}</Heading>
        <Paragraph lead>{m.wishesLead}</Paragraph>
        <ButtonRow>
          <ButtonLink href={inLanguage(paths.passOn, language)}>{m.passOnTitle}</ButtonLink>
        </ButtonRow>
        {all.length === 0 ? (
          <EmptyState title={m.wishesNone}>{m.wishesNoneText}</EmptyState>
        ) : (
          <Table
            caption={m.wishesTitle}
            columns={[
              { label: m.colWhat, rowHeader: true },
              { label: m.where },
              { label: m.when },
              { label: m.colHow },
              { label: m.deed },
            ]}
            rows={rows}
          />
        )}
      </>
    );
    return c.render(view, { title: m.wishesTitle, current: "desk", hidden: true });
  },
};

/** Takes one off the list; asks first. */
export const refusePage: Page = {
  get: async (c) => {
    const { db, actor, language } = c.var;
    const m = speak(deskTexts, language);
    const wish = await bareWish(db, actor, numberIn(c));
    const view = (
      <ConfirmPage
        title={m.refuseTitle}
        button={m.refuseYes}
        action={inLanguage(paths.refuse(wish.number), language)}
        back={inLanguage(paths.wishes, language)}
        language={language}
      >
        <Heading level={2}>{whatOf(wish, language) || m.anyWhen}</Heading>
        <Paragraph>{m.refuseText}</Paragraph>
      </ConfirmPage>
    );
    return c.render(view, { title: m.refuseTitle, current: "desk", hidden: true });
  },
  post: async (c) => {
    await refuseWish(c.var.db, c.var.actor, numberIn(c));
    return c.redirect(`${inLanguage(paths.wishes, c.var.language)}?weg=ja`, 303);
  },
};
