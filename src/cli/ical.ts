// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import {
  type Bound,
  type Expanded,
  expandCalendar,
  type ReadCalendar,
  readCalendarApart,
} from "#modules/activities/index.ts";
import { parseDate, parseLocal } from "#platform/time/time.ts";
import { formatDate, formatDateRange, formatFullMoment } from "#ui/show/format.ts";

const usage =
  "Zo werkt het: soepsteen ical expand <bestand.ics> --from 2026-01-01 --to 2027-01-01 [--zone Europe/Amsterdam] [--json]";

/** What was asked is not understood; the sentence says why. */
class Misunderstood extends Error {}

interface Wish {
  file: string;
  from: Bound;
  /** Not part of it. */
  to: Bound;
  zone: string | undefined;
  asJson: boolean;
}

/**
 * `soepsteen ical expand <file>`: every time that something of a calendar takes place, on stdout; on stderr what we
 * understood in another way than it was written. 0 done, 1 the file is refused, 2 not understood.
 */
export async function ical(parameters: string[]): Promise<number> {
  try {
    return await expand(readWish(parameters));
  } catch (error) {
    if (!(error instanceof Misunderstood)) throw error;
    console.error(error.message);
    return 2;
  }
}

async function expand({ file, from, to, zone, asJson }: Wish): Promise<number> {
  const bytes = await readFile(file).catch(() => null);
  if (!bytes) throw new Misunderstood(`Het bestand ${file} is er niet of kan niet worden gelezen.`);
  const calendar = await readCalendarApart(bytes, { ...(zone ? { zone } : {}), maxEvents: 20_000, privateTimes: true });
  if (calendar.refusal) {
    console.error(calendar.refusal.text);
    return 1;
  }
  const found = expandCalendar(calendar, from, to, ({ uid }, { text }) => console.error(`${uid}: ${text}`));
  tellNotices(calendar);
  console.log(asJson ? asArray(calendar, found) : asList(found));
  return 0;
}

function tellNotices({ notices, refused, events }: ReadCalendar): void {
  for (const { text } of notices) console.error(text);
  for (const { uid, title, text } of refused) console.error(`${uid ?? title ?? "Zonder naam"}: ${text}`);
  for (const { uid, notices } of events) for (const { text } of notices) console.error(`${uid}: ${text}`);
}

function asArray({ events }: ReadCalendar, found: Expanded[]): string {
  const statuses = new Map(events.map(({ uid, status }) => [uid, status]));
  const rows = found.map(({ uid, original, starts, ends, summary, cancelled }) => ({
    uid,
    recurrenceId: iso(original),
    start: iso(starts),
    end: iso(ends),
    summary,
    status: cancelled ? "CANCELLED" : statuses.get(uid),
  }));
  return JSON.stringify(rows, null, 2);
}

/** "2026-03-15T10:00:00+01:00[Europe/Amsterdam]", a date for all-day. */
const iso = (moment: Temporal.ZonedDateTime | Temporal.PlainDate): string =>
  moment instanceof Temporal.PlainDate ? moment.toString() : moment.toString({ smallestUnit: "second" });

function asList(found: Expanded[]): string {
  const rows = found.map(
    (one) => `${whenOf(one)}  ${one.summary || "Zonder naam"}${one.cancelled ? " (gaat niet door)" : ""}`,
  );
  return [...rows, found.length === 1 ? "1 keer." : `${found.length} keer.`].join("\n");
}

/** In Dutch time, whatever the zone of the event. */
function whenOf({ starts, ends }: Expanded): string {
  if (starts instanceof Temporal.PlainDate || ends instanceof Temporal.PlainDate) {
    const [first, last] = [starts as Temporal.PlainDate, (ends as Temporal.PlainDate).subtract({ days: 1 })];
    return `${first.equals(last) ? formatDate(first) : formatDateRange(first, last)}, hele dag`;
  }
  return starts.equals(ends) ? formatFullMoment(starts, starts) : formatFullMoment(starts, starts, ends);
}

function readWish(parameters: string[]): Wish {
  const { values, positionals } = parsed(parameters);
  const [what, file, ...more] = positionals;
  if (what !== "expand" || !file || more.length > 0) throw new Misunderstood(usage);
  const [from, to] = [readBound("from", values.from), readBound("to", values.to)];
  if (values.zone !== undefined && !isZone(values.zone))
    throw new Misunderstood(`De tijdzone "${values.zone}" bestaat niet. Schrijf bijvoorbeeld Europe/Amsterdam.`);
  if (asText(from) > asText(to)) throw new Misunderstood("--from ligt na --to.");
  return { file, from, to, zone: values.zone, asJson: values.json ?? false };
}

function parsed(parameters: string[]) {
  try {
    return parseArgs({
      args: parameters,
      allowPositionals: true,
      options: {
        from: { type: "string" },
        to: { type: "string" },
        zone: { type: "string" },
        json: { type: "boolean" },
      },
    });
  } catch {
    throw new Misunderstood(usage);
  }
}

/** A date, or a time with or without Z behind it; also without the signs between the numbers, as iCalendar writes them. */
function readBound(name: string, text: string | undefined): NonNullable<Bound> {
  if (text === undefined) throw new Misunderstood(`--${name} ontbreekt.\n${usage}`);
  const dashed = text.replace(/^(\d{4})(\d\d)(\d\d)/, "$1-$2-$3").replace(/T(\d\d)(\d\d)(\d\d)/, "T$1:$2:$3");
  const local = parseLocal(dashed.replace(/Z$/, ""));
  const found = dashed.endsWith("Z") ? local?.toZonedDateTime("UTC").toInstant() : (local ?? parseDate(dashed));
  if (!found) throw new Misunderstood(`--${name} is geen datum: ${text}. Schrijf bijvoorbeeld 2026-01-31.`);
  return found;
}

/** Near enough to see that two bounds are the wrong way round. */
const asText = (bound: Bound) => String(bound).slice(0, 10);

function isZone(name: string): boolean {
  try {
    return Boolean(new Temporal.ZonedDateTime(0n, name));
  } catch {
    return false; // only an error says that a zone does not exist
  }
}
