// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { type Area, areasOf } from "#modules/places/index.ts";
import { toInstant } from "#platform/db/columns.ts";
import { type Db, rows } from "#platform/db/db.ts";
import type { SiteSettings } from "#platform/http/site-settings.ts";
import { startOfDay, toLocal } from "#platform/time/time.ts";
import { type Cursor, type Entry, largestPage, listActivities, listDates } from "../calendar.ts";
import type { Category } from "../categories.ts";
import { daysOf, type Span } from "./period.ts";
import { printable } from "./printable.ts";

/** One line of the paper. */
export interface PaperLine {
  /** Of the activity, for its address. */
  number: number;
  date: Temporal.PlainDate;
  /** null: all day */
  time: Temporal.PlainTime | null;
  title: string;
  place: string;
  priceCents: number;
  state: "on" | "cancelled" | "full";
  category: Category;
  /** For everybody: no ages, no group it is meant for, no need to sign up. */
  open: boolean;
}
export interface PaperDay {
  date: Temporal.PlainDate;
  lines: PaperLine[];
}
/** Everything that is printed: the same contents make the same paper. */
export interface PaperContents {
  span: Span;
  site: string;
  phone: string;
  phoneHours: string;
  website: string;
  area: { kind: Area["kind"]; name: string } | null;
  handIn: string;
  days: PaperDay[];
  /** A few things after this week, once each. */
  later: PaperLine[];
  /** More was found than a paper can hold. */
  cut: boolean;
  edition: Temporal.PlainDate;
}

/** The most dates on one paper. */
export const mostLines = 400;
const laterLines = 5;

/** What there is to print for an area (null: everywhere) and a week or month. Only what may be printed. */
export async function paperContents(
  db: Db,
  site: SiteSettings,
  publicUrl: string,
  area: Area | null,
  span: Span,
  edition: Temporal.PlainDate,
): Promise<PaperContents> {
  const areas = area ? await buurtenOf(db, area) : undefined;
  const { entries, cut } = await allDates(db, span, areas);
  const later = span.period === "week" ? await laterEntries(db, span, areas, entries) : [];
  const open = await openToAll(db, [...entries, ...later]);
  const lines = entries.map((entry) => lineOf(entry, open));
  return {
    span,
    site: printable(site.name),
    phone: printable(site.phone),
    phoneHours: printable(site.phoneHours),
    website: new URL(publicUrl).host,
    area: area ? { kind: area.kind, name: printable(area.name) } : null,
    handIn: printable(site.handIn || (await buurthuis(db, areas))),
    days: daysOf(span).map((date) => ({ date, lines: lines.filter((line) => line.date.equals(date)) })),
    later: later.map((entry) => lineOf(entry, open)),
    cut,
    edition,
  };
}

async function buurtenOf(db: Db, area: Area): Promise<string[]> {
  if (area.kind === "buurt") return [area.id];
  return (await areasOf(db, "buurt", area.code)).map(({ id }) => id);
}

async function allDates(db: Db, span: Span, areas: string[] | undefined) {
  const filter = { from: startOfDay(span.from), to: startOfDay(span.to), forPrint: true, ...(areas ? { areas } : {}) };
  const entries: Entry[] = [];
  let after: Cursor | null = null;
  do {
    const found: Awaited<ReturnType<typeof listDates>> = await listDates(db, filter, after, largestPage);
    entries.push(...found.entries);
    after = found.next;
  } while (after && entries.length < mostLines);
  return { entries, cut: after !== null };
}

/** What comes in the four weeks after, and not already this week. */
async function laterEntries(db: Db, { to }: Span, areas: string[] | undefined, now: readonly Entry[]) {
  const known = new Set(now.map(({ seriesId }) => seriesId));
  const filter = { from: startOfDay(to), to: startOfDay(to.add({ weeks: 4 })), forPrint: true };
  const { entries } = await listActivities(db, areas ? { ...filter, areas } : filter, null, known.size + laterLines);
  return entries.filter((e) => !known.has(e.seriesId) && e.status !== "cancelled").slice(0, laterLines);
}

async function openToAll(db: Db, entries: readonly Entry[]): Promise<Set<string>> {
  const ids = [...new Set(entries.map(({ seriesId }) => seriesId))];
  if (ids.length === 0) return new Set();
  const found = await rows<{ id: string }>(
    db,
    sql`select id from series where audience = '' and age_min is null and age_max is null and sign_up = 'none'
      and id in (${sql.join(
        ids.map((id) => sql`${id}::uuid`),
        sql`, `,
      )})`,
  );
  return new Set(found.map(({ id }) => id));
}

async function buurthuis(db: Db, areas: string[] | undefined): Promise<string> {
  if (areas?.length === 0) return "";
  const here = areas
    ? sql`and area in (${sql.join(
        areas.map((id) => sql`${id}::uuid`),
        sql`, `,
      )})`
    : sql``;
  const [venue] = await rows<Pick<Entry, "venueName" | "street" | "houseNumber">>(
    db,
    sql`select name as "venueName", street, house_number as "houseNumber" from venue
      where kind = 'buurthuis' and merged_into is null ${here} order by number limit 1`,
  );
  return venue ? [venue.venueName, streetOf(venue)].filter(Boolean).join(", ") : "";
}

const streetOf = ({ street, houseNumber }: Pick<Entry, "street" | "houseNumber">): string =>
  [street, houseNumber].filter(Boolean).join("\u00a0");

function lineOf(entry: Entry, open: ReadonlySet<string>): PaperLine {
  const starts = toLocal(toInstant(entry.startsAt));
  const place = entry.venueName ? [entry.venueName, streetOf(entry)].filter(Boolean).join(", ") : entry.address;
  return {
    number: entry.number,
    date: Temporal.PlainDate.from(entry.localDate),
    time: entry.allDay ? null : starts.toPlainTime(),
    title: printable(entry.title),
    place: printable(place),
    priceCents: entry.priceCents,
    state: entry.status === "cancelled" || entry.status === "full" ? entry.status : "on",
    category: entry.category,
    open: open.has(entry.seriesId),
  };
}
