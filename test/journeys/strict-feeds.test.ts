// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { execFile, spawnSync } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import ICAL from "ical.js";
import { expect, onTestFinished, test } from "vitest";
import { today, toLocal } from "#platform/time/time.ts";
import { demoSite } from "#test/browser.ts";

const diary = { accept: "text/calendar", "user-agent": "vdirsyncer/0.19" };

/** Everything of a list of the API, page after page. */
async function listed<T>(site: string, path: string, query = ""): Promise<T[]> {
  const found: T[] = [];
  for (let cursor: string | null = ""; cursor !== null; ) {
    const more = cursor ? `&cursor=${cursor}` : "";
    const answer = await fetch(`${site}/api/v1${path}?aantal=100&${query}${more}`.replace("&&", "&").replace(/&$/, ""));
    const body = (await answer.json()) as { resultaten: T[]; volgendeCursor: string | null };
    found.push(...body.resultaten);
    cursor = body.volgendeCursor;
  }
  return found;
}

/** Every address of a feed there is. */
async function addresses(site: string): Promise<string[]> {
  const api = <T>(path: string) => listed<T>(site, path);
  const organisations = await api<{ slug: string }>("/organisaties");
  const buurten = await api<{ code: string; gemeenteCode: string; wijkCode: string }>("/buurten");
  const venues = await api<{ nummer: number; url: string }>("/locaties");
  const activities = await api<{ url: string }>("/activiteiten");
  const codes = new Set(buurten.flatMap(({ code, wijkCode, gemeenteCode }) => [code, wijkCode, gemeenteCode]));
  const of = (url: string) => new URL(url).pathname;
  return [
    "/activiteiten.ics",
    ...["koffie", "wandelen", "samen-eten", "muziek"].map((kind) => `/activiteiten.ics?soort=${kind}`),
    ...organisations.map(({ slug }) => `/organisaties/${slug}/activiteiten.ics`),
    ...[...codes].map((code) => `/buurten/${code}/activiteiten.ics`),
    ...venues.map(({ url }) => `${of(url)}/activiteiten.ics`),
    ...activities.map(({ url }) => `${of(url)}/agenda.ics`),
  ];
}

/** What a strict reader (khal, vdirsyncer, Radicale) stumbles over; empty is good. */
function faults(bytes: Uint8Array): string[] {
  const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  const found: string[] = [];
  if (!text.endsWith("END:VCALENDAR\r\n")) found.push("does not end as a calendar");
  if (/[^\r]\n|\r(?!\n)/.test(text)) found.push("a line end that is not CRLF");
  const long = text.split("\r\n").find((line) => new TextEncoder().encode(line).length > 75);
  if (long) found.push(`a line of more than 75 octets: ${long.slice(0, 40)}`);
  const calendar = new ICAL.Component(ICAL.parse(text));
  const zones = calendar.getAllSubcomponents("vtimezone");
  const events = calendar.getAllSubcomponents("vevent");
  if (events.length > 0 && zones.length !== 1) found.push(`${zones.length} time zones`);
  const keys = events.map(
    (one) => `${one.getFirstPropertyValue("uid")} ${one.getFirstPropertyValue("recurrence-id") ?? ""}`,
  );
  if (new Set(keys).size !== keys.length) found.push("the same UID and RECURRENCE-ID twice");
  for (const one of events) {
    const missing = ["uid", "dtstamp", "dtstart", "summary"].filter((name) => !one.hasProperty(name));
    if (missing.length > 0) found.push(`without ${missing.join(", ")}`);
    const [starts, ends] = [one.getFirstPropertyValue("dtstart"), one.getFirstPropertyValue("dtend")] as ICAL.Time[];
    if (ends && starts && ends.compare(starts) < 0) found.push("ends before it begins");
    const zone = one.getFirstProperty("dtstart")?.getFirstParameter("tzid");
    if (starts && !starts.isDate && zone !== "Europe/Amsterdam") found.push(`time zone ${zone}`);
  }
  if (!calendar.getFirstPropertyValue("prodid") || calendar.getFirstPropertyValue("version") !== "2.0")
    found.push("no PRODID or VERSION");
  return found;
}

test("a strict reader accepts every iCalendar address of the town, and gets 304 the second time", async () => {
  const site = demoSite();
  const all = await addresses(site);
  expect(all.length).toBeGreaterThan(100);
  let events = 0;
  for (const path of all) {
    const answer = await fetch(site + path, { headers: diary });
    expect(answer.status, path).toBe(200);
    expect(answer.headers.get("content-type"), path).toBe("text/calendar; charset=utf-8");
    const bytes = new Uint8Array(await answer.arrayBuffer());
    expect(faults(bytes), path).toEqual([]);
    if (path === "/activiteiten.ics") events = new TextDecoder().decode(bytes).split("BEGIN:VEVENT").length - 1;
    const etag = answer.headers.get("etag") ?? "";
    const again = await fetch(site + path, { headers: { ...diary, "if-none-match": etag } });
    expect(again.status, path).toBe(304);
  }
  expect(events).toBeGreaterThan(100);
}, 120_000);

const khal = spawnSync("khal", ["--version"]).status === 0;
if (!khal) console.warn("khal is not on this machine: the calendar is not held against it.");

const settings = (folder: string) => `[calendars]
[[town]]
path = ${folder}/calendar
[locale]
local_timezone = Europe/Amsterdam
default_timezone = Europe/Amsterdam
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
[default]
default_calendar = town
[sqlite]
path = ${folder}/khal.db
`;

/** The moments at which something begins, as our own API tells them; what does not go on is no moment. */
async function ourMoments(site: string, from: Temporal.PlainDate, to: Temporal.PlainDate): Promise<string[]> {
  const activities = await listed<{ nummer: number }>(site, "/activiteiten");
  const found: string[] = [];
  for (const { nummer } of activities) {
    const query = `startVanaf=${from}&startTot=${to}`;
    const dates = await listed<{ begin: string; status: string }>(site, `/activiteiten/${nummer}/data`, query);
    for (const { begin, status } of dates)
      if (status !== "vervallen")
        found.push(toLocal(Temporal.Instant.from(begin)).toString({ smallestUnit: "minute" }));
  }
  return found.sort();
}

test.runIf(khal)(
  "khal takes over the whole calendar and knows the same moments as we do",
  async () => {
    const site = demoSite();
    const folder = await mkdtemp(join(tmpdir(), "soepsteen-khal-"));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const [config, file] = [join(folder, "config"), join(folder, "feed.ics")];
    await mkdir(join(folder, "calendar"));
    await writeFile(config, settings(folder));
    await writeFile(file, await (await fetch(`${site}/activiteiten.ics`, { headers: diary })).text());
    const env = { ...process.env, LC_ALL: "C.UTF-8", LANG: "C.UTF-8" };
    const run = (...asked: string[]) => promisify(execFile)("khal", ["-c", config, ...asked], { env });
    await run("import", "--batch", "-a", "town", file);
    const [from, to] = [today().add({ days: 1 }), today().add({ days: 29 })];
    const span = [from, to].map(String);
    const { stdout } = await run("list", "--day-format", "", "--format", "{start-date}T{start-time} {status}", ...span);
    const moments = stdout
      .split("\n")
      .filter((line) => /^\d{4}-\d\d-\d\dT\d\d:\d\d /.test(line) && line < to.toString() && !line.includes("CANCELLED"))
      .map((line) => line.slice(0, 16));
    const ours = (await ourMoments(site, from, to)).filter((moment) => !moment.endsWith("T00:00"));
    expect(ours.length).toBeGreaterThan(50);
    expect(moments.sort()).toEqual(ours);
  },
  120_000,
);
