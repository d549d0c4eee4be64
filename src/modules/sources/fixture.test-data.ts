// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { createHash } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { sql } from "drizzle-orm";
import { onTestFinished } from "vitest";
import { type Neighbourhood, neighbourhood } from "#modules/activities/fixtures/neighbourhood.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { today } from "#platform/time/time.ts";
import { world } from "#test/world.ts";
import type { Outside } from "./import/get.ts";
import { addSource, changeSource, startSource } from "./source/keep.ts";
import type { Source } from "./tables.ts";

/** An event of an invented calendar. */
export interface TestEvent {
  uid: string;
  title: string;
  /** Days from today. */
  day: number;
  time?: string;
  place?: string;
  more?: readonly string[];
}

const stamp = (date: Temporal.PlainDate, time: string) =>
  `${date.toString().replaceAll("-", "")}T${time.replace(":", "")}00`;

/** A calendar file of somebody else. `stamped` differs at every download. */
export function ics(events: readonly TestEvent[], stamped = "20261101T000000Z"): string {
  const blocks = events.map(({ uid, title, day, time = "10:00", place = "", more = [] }) => {
    const date = today().add({ days: day });
    return [
      "BEGIN:VEVENT",
      `UID:${uid}`,
      `DTSTAMP:${stamped}`,
      `DTSTART;TZID=Europe/Amsterdam:${stamp(date, time)}`,
      `DTEND;TZID=Europe/Amsterdam:${stamp(date, `${String(Number(time.slice(0, 2)) + 1).padStart(2, "0")}:00`)}`,
      `SUMMARY:${title}`,
      ...(place ? [`LOCATION:${place.replaceAll(",", "\\,")}`] : []),
      ...more,
      "END:VEVENT",
    ].join("\r\n");
  });
  return ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Elders//NL", ...blocks, "END:VCALENDAR", ""].join("\r\n");
}

/** A web server whose answer can change, and that counts who asks. */
export interface Elsewhere {
  url: string;
  body: string;
  type: string;
  status: number;
  asked: number;
  notModified: number;
}

export async function elsewhere(body = "", type = "text/calendar"): Promise<Elsewhere> {
  const here: Elsewhere = { url: "", body, type, status: 200, asked: 0, notModified: 0 };
  const server = createServer((request, response) => {
    here.asked++;
    const etag = `"${createHash("sha256").update(here.body).digest("hex").slice(0, 16)}"`;
    if (here.status !== 200) return void response.writeHead(here.status).end();
    if (request.headers["if-none-match"] === etag) {
      here.notModified++;
      return void response.writeHead(304).end();
    }
    response.writeHead(200, { "content-type": here.type, etag }).end(here.body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  here.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/agenda.ics`;
  return here;
}

export const outside: Outside = { publicUrl: "https://buurt.example", allowPrivate: true };

/** A neighbourhood with a calendar elsewhere that its organisation reads. */
export interface Reader {
  here: Neighbourhood;
  there: Elsewhere;
  source: Source;
}

export async function reader(db: Db, events: readonly TestEvent[], settings: object = {}): Promise<Reader> {
  const here = await neighbourhood(db);
  const there = await elsewhere(ics(events));
  const source = await started(db, here, there.url, settings);
  return { here, there, source };
}

/** A source that was tried and started, and not read yet. */
export async function started(db: Db, here: Neighbourhood, url: string, settings: object = {}): Promise<Source> {
  const added = await addSource(
    db,
    here.editor,
    { organisation: here.organisation, name: "Agenda van De Brug", kind: "ical", url },
    { bytes: new Uint8Array(), name: "", contentType: "", charset: null, etag: "", lastModified: "" },
  );
  await changeSource(db, here.editor, added.number!, {
    strategy: "from_event",
    category: "coffee",
    contactName: "Ria",
    contactPhone: "0343000021",
    ...settings,
  });
  return startSource(db, here.editor, added.number!);
}

export interface SeriesRow {
  id: string;
  number: number;
  title: string;
  status: string;
  venue: string | null;
  address: string;
  whatWeDo: string;
  startsLocal: string;
}

/** What stands in the calendar, by title. */
export const calendar = (db: Db): Promise<SeriesRow[]> =>
  rows<SeriesRow>(
    db,
    sql`select id, number::int as number, title, status, venue, address, what_we_do as "whatWeDo", starts_local::text as "startsLocal"
      from series order by title, number`,
  );

/** Dates to come that visitors see. */
export const shownDates = async (db: Db, series: string): Promise<string[]> =>
  (
    await rows<{ at: string }>(
      db,
      sql`select starts_at::text as at from occurrence where series = ${series}::uuid and public and status <> 'cancelled' and starts_at >= now() order by 1`,
    )
  ).map(({ at }) => at);

export const factsAbout = async (db: Db, name: string): Promise<Record<string, unknown>[]> =>
  (
    await rows<{ payload: Record<string, unknown> }>(
      db,
      sql`select payload from event where name = ${name} order by at, id`,
    )
  ).map(({ payload }) => payload);

/** Two activities, and one with a title that is too short. */
export const threeEvents: TestEvent[] = [
  { uid: "a", title: "Koffie in de bibliotheek", day: 3, place: "Bieb Zuid" },
  { uid: "b", title: "Wandelen met Joke", day: 4, place: "Bieb Zuid" },
  { uid: "c", title: "Ja", day: 5 },
];

export const open = () => world({ ALLOW_PRIVATE_SOURCES: "on" });
/** What an answer says, with plain spaces. */
export const text = async (answer: Promise<Response>) => (await (await answer).text()).replaceAll("\u00a0", " ");
