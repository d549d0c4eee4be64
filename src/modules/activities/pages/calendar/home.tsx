// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { toInstant } from "#platform/db/columns.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { now, parseDate, startOfDay, today, toLocal, weekOf } from "#platform/time/time.ts";
import { ButtonLink } from "#ui/form/button.tsx";
import { CardList } from "#ui/show/activity-card.tsx";
import { Alert } from "#ui/show/alert.tsx";
import { capitalise, formatDay, formatMoney, formatTime } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { Hero } from "#ui/show/hero.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { Section, Wrap } from "#ui/show/section.tsx";
import { Table } from "#ui/show/table.tsx";
import { Tiles } from "#ui/show/tiles.tsx";
import { type Entry, listActivities, listDates } from "../../calendar.ts";
import { type Category, categoryPictogram, categorySlug } from "../../categories.ts";
import { withQuery } from "../../filter.ts";
import { calendarMessages } from "../../messages/calendar.ts";
import { common } from "../../messages/words.ts";
import { type NextDates, nextDates } from "../../next-dates.ts";
import { paths } from "../../paths.ts";
import { cardOf, hrefOf, langOf, placeOf, titleOf } from "./cards.ts";
import { FeedHead } from "./feed-head.tsx";
import { Panel, type Whereabouts, whereabouts } from "./search.tsx";

const tiles: Category[] = ["coffee", "walk", "eat", "music", "craft", "move"];

/** "This week" says little on its last day: then every day. */
const usualWhen = () => (today().dayOfWeek === 7 ? "alles" : "deze-week");

/** "/": what is on, for somebody of 80 on an old tablet. */
export const homePage: Page = {
  async get(c) {
    const { db, language } = c.var;
    const month = { from: now(), to: startOfDay(today().add({ months: 2 })) };
    const week = { from: now(), to: startOfDay(weekOf(today().add({ days: 1 })).to) };
    const [soon, here, where] = [
      await listActivities(db, month, null, 8),
      await listDates(db, week, null, 100),
      await whereabouts(c),
    ];
    const m = speak(calendarMessages, language);
    const off = [...here.entries, ...soon.entries]
      .filter((e, i, all) => e.status === "cancelled" && all.findIndex((o) => o.id === e.id) === i)
      .slice(0, 2);
    return c.render(
      <HomeView
        where={where}
        soon={soon.entries.filter((e) => e.status !== "cancelled").slice(0, 6)}
        week={spread(here.entries.filter((e) => e.status !== "cancelled"))}
        off={off}
        again={await nextDates(db, off)}
        language={language}
      />,
      { title: m.homeTitle, description: m.homeLead, current: "activities", bare: true, head: <FeedHead /> },
    );
  },
};

/** Two of each day, so that the table shows the week and not only today. */
function spread(entries: readonly Entry[]): Entry[] {
  return [...Map.groupBy(entries, (entry) => entry.localDate).values()].flatMap((day) => day.slice(0, 2)).slice(0, 10);
}

interface HomeViewProps {
  where: Whereabouts;
  soon: readonly Entry[];
  week: readonly Entry[];
  off: readonly Entry[];
  again: NextDates;
  language: Language;
}

function HomeView({ where, soon, week, off, again, language }: HomeViewProps) {
  const m = speak(calendarMessages, language);
  const words = speak(common, language);
  const to = (path: string) => inLanguage(path, language);
  return (
    <>
      <Hero title={m.homeTitle} lead={m.homeLead} />
      <Wrap>
        <Panel action={paths.list} query={{}} where={where} language={language} lift usualWhen={usualWhen()} />
        <Heading level={2}>{m.orChoose}</Heading>
        <Tiles
          tiles={tiles.map((category) => ({
            href: to(withQuery(paths.list, { soort: categorySlug[category] })),
            label: words[category],
            pictogram: categoryPictogram[category],
          }))}
        />
      </Wrap>
      <Section>
        {off.map((entry) => (
          <Off entry={entry} again={again.get(entry.seriesId)?.[0]} language={language} />
        ))}
        <Heading level={2}>{m.soon}</Heading>
        <CardList cards={soon.map((entry) => cardOf(entry, language))} />
        <p class="buurt-row">
          <ButtonLink href={to(paths.list)}>{m.more}</ButtonLink>
          <a href={to(paths.week)}>{m.asWeek}</a>
          <a href={to(paths.map)}>{m.asMap}</a>
          <a href={to(paths.printList)}>{m.printThis}</a>
        </p>
      </Section>
      {week.length > 0 ? (
        <Section tint>
          <Table
            caption={m.thisWeek}
            columns={[
              { label: m.day, rowHeader: true },
              { label: m.time },
              { label: m.whatColumn },
              { label: m.where },
              { label: m.costs },
            ]}
            rows={week.map((entry) => rowOf(entry, language))}
          />
          <p class="buurt-row">
            <a href={to(paths.paper)}>{m.paper}</a>
            <a href={to(paths.subscribe)}>{m.feed}</a>
          </p>
        </Section>
      ) : null}
    </>
  );
}

function rowOf(entry: Entry, language: Language) {
  const start = toLocal(toInstant(entry.startsAt));
  return [
    capitalise(formatDay(start, language)),
    formatTime(start, language),
    <a href={hrefOf(entry, language)} lang={langOf(entry, language)}>
      {titleOf(entry, language)}
    </a>,
    placeOf(entry, language),
    entry.priceCents === 0 ? speak(common, language).free : formatMoney(entry.priceCents, language),
  ];
}

function Off({ entry, again, language }: { entry: Entry; again?: string; language: Language }) {
  const m = speak(calendarMessages, language);
  const day = formatDay(toLocal(toInstant(entry.startsAt)), language);
  return (
    <Alert kind="warning" title={m.off(titleOf(entry, language))}>
      <Paragraph>
        {m.offText(day)}{" "}
        {entry.reason ? <span lang={language === "en" ? "nl" : undefined}>{entry.reason} </span> : null}
        {again ? m.backOn(formatDay(parseDate(again)!, language)) : null}{" "}
        <a href={hrefOf(entry, language)}>{m.nextDates}</a>
      </Paragraph>
    </Alert>
  );
}
