// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { toInstant } from "#platform/db/columns.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { now, parseDate, startOfDay, toLocal } from "#platform/time/time.ts";
import { ButtonLink, ButtonRow } from "#ui/form/button.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Badge, type BadgeKind } from "#ui/show/badge.tsx";
import { EmptyState } from "#ui/show/empty-state.tsx";
import { capitalise } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { LinkList } from "#ui/show/link-list.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { StatusMessage } from "#ui/show/status-message.tsx";
import { type DateOf, datesOf } from "../../activity/dates.ts";
import { deskTexts } from "../../messages/desk/pages.ts";
import { common } from "../../messages/words.ts";
import { paths } from "../../paths.ts";
import type { Series } from "../../tables.ts";
import type { OccurrenceState } from "../../workflow.ts";
import { dateKey, momentInWords, rhythmInWords } from "./date-words.ts";
import { findOwn } from "./own.ts";

const perPage = 20;

/** The coming dates, each with the way to change only that one. */
export const datesPage: Page = {
  get: async (c) => {
    const { db, language } = c.var;
    const activity = await findOwn(c);
    const m = speak(deskTexts, language);
    const asked = parseDate(c.req.query("van") ?? "");
    const from = asked ? startOfDay(asked) : now();
    const found = await datesOf(db, activity.id, perPage + 1, from);
    const shown = found.slice(0, perPage);
    const next = found.length > perPage ? toLocal(toInstant(found[perPage]!.startsAt)).toPlainDate() : null;
    const view = (
      <>
        <BackLink href={inLanguage(paths.manage(activity.number), language)} language={language} />
        {c.req.query("bewaard") ? <StatusMessage saved>{m.saved}</StatusMessage> : null}
        <Heading level={1}>{m.datesTitle(activity.title)}</Heading>
        <Paragraph lead>{rhythmInWords(activity, language)}</Paragraph>
        {shown.length > 0 ? (
          DatesList(activity, shown, language)
        ) : (
          <EmptyState title={m.noDates}>{m.noDatesText}</EmptyState>
        )}
        {next ? (
          <ButtonRow>
            <ButtonLink href={`${inLanguage(paths.dates(activity.number), language)}?van=${next}`}>
              {m.laterDates}
            </ButtonLink>
          </ButtonRow>
        ) : null}
      </>
    );
    return c.render(view, { title: m.datesTitle(activity.title), current: "desk", hidden: true });
  },
};

/** Each date is a row that can be pressed; what is over cannot be changed. */
function DatesList(activity: Series, dates: readonly DateOf[], language: Language) {
  const m = speak(deskTexts, language);
  const words = speak(common, language);
  const items = dates.map((date) => ({
    href: inLanguage(paths.date(activity.number, dateKey(date.recurrenceId)), language),
    title: capitalise(momentInWords(date, language)),
    text: (
      <>
        <Badge kind={badgeOf[date.status] ?? "neutral"}>{words[date.status as OccurrenceState]}</Badge> {date.reason}
      </>
    ),
  }));
  return <LinkList items={items} label={m.datesCaption} />;
}

const badgeOf: Record<string, BadgeKind> = { cancelled: "wrong", moved: "warning", full: "info" };
