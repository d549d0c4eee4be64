// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { createHash } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { eq, sql } from "drizzle-orm";
import { readCalendar } from "#modules/activities/index.ts";
import { addSource, changeSource, importSource, startSource } from "#modules/sources/index.ts";
import { sources } from "#modules/sources/tables.ts";
import { system } from "#platform/access/actor.ts";
import type { Database } from "#platform/db/db.ts";
import { rows } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import { migrate } from "#platform/db/migrate.ts";
import { openEmbedded, openServer } from "#platform/db/open.ts";
import { startPostgres } from "../setup/postgres.mjs";
import { calendarOf, eventCount, sourceCount, venueCount, type Writing } from "./import-calendars.ts";

// npm run bench:import [-- --only=embedded|server]
const only = process.argv.find((one) => one.startsWith("--only"))?.split("=")[1];
const keeper = system("bench");
const outside = { publicUrl: "https://meet.example", allowPrivate: true };
const first: Writing = { stamp: "20261101T000000Z", reversed: false };
const later: Writing = { stamp: "20261122T120000Z", reversed: true };

/** The calendars on a real web server; what they say can change. */
async function serveCalendars() {
  const state = { writing: first, remembers: true };
  const made = new Map<string, string>();
  const bodyOf = (n: number) => {
    const key = `${n} ${state.writing.stamp}`;
    if (!made.has(key)) made.set(key, calendarOf(n, state.writing));
    return made.get(key)!;
  };
  const server = createServer((request, response) => {
    const body = bodyOf(Number(/\d+/.exec(request.url ?? "")?.[0] ?? 0));
    const etag = `"${createHash("md5").update(body).digest("hex")}"`;
    if (state.remembers && request.headers["if-none-match"] === etag) return void response.writeHead(304).end();
    response.writeHead(200, { "content-type": "text/calendar", ...(state.remembers ? { etag } : {}) }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  for (const writing of [later, first]) {
    state.writing = writing;
    for (let n = 0; n < sourceCount; n++) bodyOf(n);
  }
  const url = (n: number) => `http://127.0.0.1:${(server.address() as AddressInfo).port}/${n}.ics`;
  return { state, url, bodyOf, close: () => server.close() };
}
type Served = Awaited<ReturnType<typeof serveCalendars>>;

/** 35 trusted organisations, half of the places as venues, and a source each. */
async function plant({ db }: Database, served: Served): Promise<string[]> {
  const area = newId();
  await db.execute(sql`insert into area (id, kind, code, name, center, geometry, geometry_hash)
    values (${area}, 'buurt', 'BU99020001', 'Meetbuurt', point(150000, 450000), '{}', 'x')`);
  for (let n = 0; n < venueCount; n++)
    await db.execute(sql`insert into venue (id, slug, name, street, house_number, postcode, place, at, area)
      values (${newId()}, ${`plek-${n}`}, ${`Buurthuis Meetlat ${n}`}, 'Dorpsstraat', ${String(n + 1)}, '9990AB', 'Meetdam', point(150000, 450000), ${area})`);
  const ids: string[] = [];
  for (let n = 0; n < sourceCount; n++) {
    const organisation = newId();
    await db.execute(sql`insert into organisation (id, slug, name, trusted, phone, email)
      values (${organisation}, ${`organisatie-${n}`}, ${`Organisatie ${n}`}, true, '0343000000', 'a@meet.example')`);
    const empty = { bytes: new Uint8Array(), name: "", contentType: "", charset: null, etag: "", lastModified: "" };
    const { number } = await addSource(
      db,
      keeper,
      { organisation, name: `Agenda ${n}`, kind: "ical", url: served.url(n) },
      empty,
    );
    await changeSource(db, keeper, number!, {
      strategy: "from_event",
      category: "coffee",
      contactName: "Ria",
      contactPhone: "0343000000",
    });
    ids.push((await startSource(db, keeper, number!)).id);
  }
  return ids;
}

const megabytes = () => Math.round(process.memoryUsage().rss / 1e6);
const table: string[][] = [];

async function round(database: Database, kind: string, what: string, ids: readonly string[]): Promise<void> {
  const memory: number[] = [];
  const began = performance.now();
  const work = process.cpuUsage();
  for (const [n, id] of ids.entries()) {
    const outcome = await importSource(database.db, id, outside);
    if (outcome !== "imported" && outcome !== "unchanged") throw new Error(`source ${n}: ${outcome}`);
    if (n % 5 === 4) memory.push(megabytes());
  }
  const seconds = (performance.now() - began) / 1000;
  const { user, system: kernel } = process.cpuUsage(work);
  table.push([kind, what, seconds.toFixed(1), ((user + kernel) / 1e6).toFixed(1), memory.join(" ")]);
  console.log(table.at(-1)!.join(" | "));
}

/** Nothing but reading the files: what any importer has to do. */
function reference(served: Served): void {
  const began = performance.now();
  let events = 0;
  for (let n = 0; n < sourceCount; n++) events += readCalendar(served.bodyOf(n)).events.length;
  table.push([
    "–",
    `only read (${events} activities)`,
    ((performance.now() - began) / 1000).toFixed(1),
    "",
    String(megabytes()),
  ]);
  console.log(table.at(-1)!.join(" | "));
}

async function measure(kind: "embedded" | "server"): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "soepsteen-import-"));
  const postgres = kind === "server" ? await startPostgres() : null;
  const database = postgres ? await openServer(postgres.url) : await openEmbedded(join(folder, "db"));
  await migrate(database);
  const served = await serveCalendars();
  const ids = await plant(database, served);
  await round(database, kind, "first time", ids);
  const [count] = await rows<{ series: number; dates: number }>(
    database.db,
    sql`select (select count(*)::int from series) as series, (select count(*)::int from occurrence) as dates`,
  );
  console.log(`${kind}: ${count!.series} activities, ${count!.dates} dates`);
  await round(database, kind, "again: 304", ids);
  served.state.remembers = false;
  await round(database, kind, "again: the same bytes", ids);
  served.state.writing = later;
  await round(database, kind, "again: new DTSTAMP, other order", ids);
  // the worst that is still nothing: every activity is compared again, one by one
  await database.db
    .update(sources)
    .set({ contentHash: "", bodyHash: "" })
    .where(eq(sources.startedAt, sources.startedAt));
  await round(database, kind, "again: parsed and matched in full", ids);
  if (kind === "embedded" || only === "server") reference(served);
  served.close();
  await database.close();
  await postgres?.stop();
  await rm(folder, { recursive: true, force: true });
}

console.log(
  `${sourceCount} sources, ${eventCount} events; ${cpus().length} × ${cpus()[0]?.model}; load ${loadavg()[0]!.toFixed(1)}`,
);
for (const kind of ["embedded", "server"] as const) if (!only || only === kind) await measure(kind);
console.log("\n| Database | What | s | s of processor | RSS MB after each 5 sources |\n|---|---|---|---|---|");
for (const line of table) console.log(`| ${line.join(" | ")} |`);
process.exit(0);
