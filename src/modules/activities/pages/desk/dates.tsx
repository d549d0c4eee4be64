// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { toInstant } from "#platform/db/columns.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { now, parseDate, startOfDay, toLocal } from "#platform/time/time.ts";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { EmptyState } from "#ui/show/empty-state.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { StatusMessage } from "#ui/show/status-message.tsx";
import { Table } from "#ui/show/table.tsx";
import { type DateOf, datesOf } from "../../activity/dates.ts";
import { common } from "../../messages/common.ts";
import { deskTexts } from "../../messages/desk/pages.ts";
import { paths } from "../../paths.ts";
import type { Series } from "../../tables.ts";
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
          DatesTable(activity, shown, language)
        ) : (
          <EmptyState title={m.noDates}>{m.noDatesText}</EmptyState>
        )}
        {next ? (
          <p>
            <a href={`${inLanguage(paths.dates(activity.number), language)}?van=${next}`}>{m.laterDates}</a>
          </p>
        ) : null}
      </>
    );
    return c.render(view, { title: m.datesTitle(activity.title), current: "desk", hidden: true });
  },
};

function DatesTable(activity: Series, dates: readonly DateOf[], language: Language) {
  const m = speak(deskTexts, language);
  const words = speak(common, language);
  const change = (date: DateOf) => (
    <a href={inLanguage(paths.date(activity.number, dateKey(date.recurrenceId)), language)}>
      {m.changeDate}
      <span class="buurt-visually-hidden">: {momentInWords(date, language)}</span>
    </a>
  );
  const status = ({ status, reason }: DateOf) => [words[status as "planned"], reason].filter(Boolean).join(": ");
  return (
    <Table
      caption={m.datesCaption}
      columns={[{ label: m.columnDate, rowHeader: true }, { label: m.columnState }, { label: m.columnDo }]}
      rows={dates.map((date) => [
        momentInWords(date, language),
        status(date),
        activity.status === "archived" ? "" : change(date),
      ])}
    />
  );
}
