// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Page } from "#platform/http/routes.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { publicHolidays } from "#platform/time/holidays.ts";
import { sevenDays, startOfDay, today, weekOf } from "#platform/time/time.ts";
import { Button } from "#ui/form/button.tsx";
import { Field } from "#ui/form/field.tsx";
import { HiddenField } from "#ui/form/hidden-field.tsx";
import { formatDateRange, formatDay, formatMoney } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { PlainList } from "#ui/show/plain-list.tsx";
import { Week } from "#ui/show/week.tsx";
import { type Entry, listDates } from "../../calendar.ts";
import { categoryPictogram } from "../../categories.ts";
import { type Query, queryKeys, readQuery, withQuery } from "../../filter.ts";
import { lookUp } from "../../look-up.ts";
import { calendarMessages } from "../../messages/calendar.ts";
import { common } from "../../messages/words.ts";
import { paths } from "../../paths.ts";
import { hrefOf, langOf, placeOf, timesOf, titleOf } from "./cards.ts";
import { Said } from "./said.tsx";
import { Chosen } from "./search.tsx";

/** "/activiteiten/week": seven days under each other, from today or the day asked, with the same filters as the list. */
export const weekPage: Page = {
  async get(c) {
    const { db, language } = c.var;
    const asked = readQuery(new URL(c.req.url).searchParams, today());
    const week = sevenDays(asked.day ?? (asked.when === "volgende-week" ? weekOf(today()).to : today()));
    const found = await lookUp(db, { ...asked, when: "day" });
    const filter = { ...found.filter, from: startOfDay(week.from), to: startOfDay(week.to) };
    const first = await listDates(db, filter, null, 100);
    const rest = first.next ? await listDates(db, filter, first.next, 100) : { entries: [], next: null };
    const entries = [...first.entries, ...rest.entries];
    // what does not fit on the page is not called empty: from that day on there are links
    const cut = rest.next
      ? week.days.findIndex((day) => day.toString() === entries.at(-1)?.localDate)
      : week.days.length;
    const m = speak(calendarMessages, language);
    const range = formatDateRange(week.from, week.to.subtract({ days: 1 }), language);
    const step = (days: number) =>
      inLanguage(
        withQuery(paths.week, asked.query, { datum: week.from.add({ days }).toString(), wanneer: "" }),
        language,
      );
    return c.render(
      <>
        <Heading level={1}>{m.weekTitle}</Heading>
        <Paragraph lead>{range}</Paragraph>
        <Chosen
          path={paths.week}
          asked={{ ...asked, day: null, query: { ...asked.query, wanneer: undefined } }}
          found={found}
          language={language}
        />
        <Said
          asked={{ ...asked, day: null, after: null }}
          found={found}
          count={entries.length}
          more={rest.next !== null}
          when={range}
          language={language}
        />
        <nav class="buurt-row" aria-label={m.views}>
          {week.days.slice(1, cut).some((day) => day.equals(today())) ? (
            <a href={`#dag-${today()}`}>{m.toToday}</a>
          ) : null}
          <a href={step(-7)}>{m.previousWeek}</a>
          <a href={step(7)}>{m.nextWeek}</a>
          <a href={inLanguage(withQuery(paths.list, asked.query, { datum: "" }), language)}>{m.asList}</a>
          <a href={inLanguage(withQuery(paths.printList, asked.query), language)}>{m.printThis}</a>
        </nav>
        <Week days={daysOf(week.days.slice(0, cut), entries, language)} language={language} />
        <FullDays days={week.days.slice(cut)} query={asked.query} language={language} />
        <form class="buurt-row" method="get" action={inLanguage(paths.week, language)}>
          {queryKeys
            .filter((key) => asked.query[key] && !["datum", "wanneer", "na"].includes(key))
            .map((key) => (
              <HiddenField name={key} value={asked.query[key]!} />
            ))}
          <Field
            name="datum"
            type="date"
            label={m.goToDay}
            value={week.from.toString()}
            width="medium"
            language={language}
          />
          <Button kind="secondary">{m.show}</Button>
        </form>
      </>,
      { title: `${m.weekTitle}, ${range}`, current: "activities" },
    );
  },
};

/** The days that no longer fit, each on a page of its own. */
function FullDays({ days, query, language }: { days: Temporal.PlainDate[]; query: Query; language: Language }) {
  const m = speak(calendarMessages, language);
  if (days.length === 0) return null;
  const address = (day: Temporal.PlainDate) => withQuery(paths.list, query, { datum: day.toString(), wanneer: "" });
  return (
    <>
      <Paragraph>{m.fullWeek}</Paragraph>
      <PlainList class="buurt-lines">
        {days.map((day) => (
          <li>
            <a href={inLanguage(address(day), language)}>{m.allOf(formatDay(day, language))}</a>
          </li>
        ))}
      </PlainList>
    </>
  );
}

/** The dates of a week, day by day; what is over today stays, because people look back as well. */
export function daysOf(days: readonly Temporal.PlainDate[], entries: readonly Entry[], language: Language) {
  const byDay = Map.groupBy(entries, (entry) => entry.localDate);
  const holidays = new Map(
    days.flatMap((d) => publicHolidays(d.year)).map((h) => [h.date.toString(), language === "en" ? h.en : h.nl]),
  );
  return days.map((date) => ({
    date,
    note: holidays.get(date.toString()),
    items: (byDay.get(date.toString()) ?? []).map((entry) => itemOf(entry, language)),
  }));
}

function itemOf(entry: Entry, language: Language) {
  const { start, end } = timesOf(entry);
  return {
    href: hrefOf(entry, language),
    title: titleOf(entry, language),
    lang: langOf(entry, language),
    start,
    end,
    place: placeOf(entry, language),
    pictogram: categoryPictogram[entry.category],
    price: entry.priceCents === 0 ? speak(common, language).free : formatMoney(entry.priceCents, language),
    cancelled: entry.status === "cancelled",
  };
}
