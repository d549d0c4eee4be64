// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { paths as activityPaths, activityWords, placedDates } from "#modules/activities/index.ts";
import { toInstant, toLocal } from "#platform/db/columns.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { toLocal as onTheWall } from "#platform/time/time.ts";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { EmptyState } from "#ui/show/empty-state.tsx";
import { capitalise, formatMoment } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { LinkList } from "#ui/show/link-list.tsx";
import { type DateCount, datesWithGuests } from "../../guests.ts";
import { desk } from "../../messages/desk.ts";
import { dateKey, paths } from "../../paths.ts";
import { received } from "./reception.ts";

/** The dates of an activity with how many come; and those to come, for whoever calls. */
export const listsPage: Page = {
  get: async (c) => {
    const { db, language } = c.var;
    const activity = await received(c);
    const m = speak(desk, language);
    const counts = await datesWithGuests(db, { series: activity.id });
    const known = new Set(counts.map((one) => toLocal(one.recurrenceId).toString()));
    const others = (await placedDates(db, activity.id)).filter((date) => !known.has(date.recurrenceId.toString()));
    const href = (key: string) => inLanguage(paths.guests(activity.number, key), language);
    const title = m.listsTitle(activity.title);
    const view = (
      <>
        <BackLink href={inLanguage(activityPaths.manage(activity.number), language)} language={language} />
        <Heading level={1}>{title}</Heading>
        {counts.length === 0 ? (
          <EmptyState title={m.noLists}>{m.noListsText}</EmptyState>
        ) : (
          <LinkList
            label={m.dates}
            items={counts.map((one) => ({
              href: href(dateKey(toLocal(one.recurrenceId))),
              title: capitalise(momentOf(one, language)),
              text: [
                one.status === "cancelled" ? `${speak(activityWords, language).cancelled}.` : "",
                countsInWords(one, language),
              ]
                .filter(Boolean)
                .join(" "),
            }))}
          />
        )}
        {others.length > 0 ? (
          <>
            <Heading level={2}>{m.otherDates}</Heading>
            <LinkList
              label={m.otherDates}
              items={others.map((date) => ({
                href: href(dateKey(date.recurrenceId)),
                title: capitalise(formatMoment(date.starts, date.starts, date.ends, language)),
              }))}
            />
          </>
        ) : null}
      </>
    );
    return c.render(view, { title, current: "desk", hidden: true });
  },
};

const momentOf = ({ startsAt }: DateCount, language: Parameters<typeof formatMoment>[3]) => {
  const starts = onTheWall(toInstant(startsAt));
  return formatMoment(starts, starts, undefined, language);
};

function countsInWords(one: DateCount, language: "nl" | "simple" | "en"): string {
  const m = speak(desk, language);
  const waiting = one.waiting > 0 ? `, ${m.waiting(one.waiting)}` : "";
  return `${m.guests(one.signedUp)}${waiting}.${one.toTick > 0 ? ` ${m.toTick}` : ""}`;
}
