// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import type { Child } from "hono/jsx";
import type { Env } from "#platform/http/env.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { now, startOfDay, today } from "#platform/time/time.ts";
import { CardList } from "#ui/show/activity-card.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { type CalendarFilter, listActivities } from "../../calendar.ts";
import { withQuery } from "../../filter.ts";
import { calendarMessages } from "../../messages/calendar.ts";
import { paths } from "../../paths.ts";
import { cardOf } from "./cards.ts";

/** What happens at a venue, for its page. */
export const happeningAt = (c: Context<Env>, venue: { id: string; number: number }): Promise<Child> =>
  happening(c, { venue: venue.id }, withQuery(paths.list, { plek: String(venue.number) }));

/** What an organisation does, for its page. */
export const doneBy = (c: Context<Env>, organisation: { id: string; slug: string }): Promise<Child> =>
  happening(c, { organisation: organisation.id }, withQuery(paths.list, { organisatie: organisation.slug }));

async function happening(c: Context<Env>, which: Partial<CalendarFilter>, all: string): Promise<Child> {
  const { db, language } = c.var;
  const m = speak(calendarMessages, language);
  const { entries, next } = await listActivities(
    db,
    { from: now(), to: startOfDay(today().add({ months: 6 })), ...which },
    null,
    8,
  );
  return (
    <section class="buurt-stack" aria-labelledby="te-doen">
      <Heading level={2} id="te-doen">
        {m.happens}
      </Heading>
      {entries.length > 0 ? (
        <CardList cards={entries.map((entry) => cardOf(entry, language))} />
      ) : (
        <Paragraph>{m.happensNothing}</Paragraph>
      )}
      {next ? (
        <p>
          <a href={inLanguage(all, language)}>{m.more}</a>
        </p>
      ) : null}
    </section>
  );
}
