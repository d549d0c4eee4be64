// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { importAreas, readAreaFile } from "#modules/places/index.ts";
import { system } from "#platform/access/actor.ts";
import type { Database } from "#platform/db/db.ts";
import { migrate } from "#platform/db/migrate.ts";
import { openEmbedded, openServer } from "#platform/db/open.ts";
import { startPostgres } from "../setup/postgres.mjs";
import { type Site, startSite } from "../setup/site.ts";
import { fillGapTown } from "./gap-town.ts";
import { memoryOf } from "./load.ts";

// npm run bench:gaps [-- --only=embedded|server] [--times=40]
// 100,000 dates over the buurten of the whole country. Needs ../shared/data/areas/nederland-2014.geojson.gz.
const flag = (name: string) => process.argv.find((a) => a.startsWith(`--${name}=`))?.split("=")[1] ?? null;
const times = Number(flag("times") ?? 40);
const borders = new URL("../../../shared/data/areas/nederland-2014.geojson.gz", import.meta.url);
const publicUrl = "https://meet.example";

const pages = [
  { what: "grid of a municipality", address: "/hiaten?gemeente=GM0363" },
  { what: "grid of a wijk", address: "/hiaten?gemeente=GM0363&gebied=WK036302&voor=75-plus" },
  { what: "whole country, where most is missing", address: "/hiaten/lijst" },
  { what: "walking distance, as a map", address: "/hiaten/loopafstand?gemeente=GM0363&soort=koffie" },
];

interface Line {
  database: string;
  what: string;
  when: string;
  p50: number;
  p99: number;
  kB: number;
}
const lines: Line[] = [];
const notes: string[] = [];

async function measure(kind: "embedded" | "server"): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "soepsteen-bench-"));
  const postgres = kind === "server" ? await startPostgres() : null;
  const open = () => (postgres ? openServer(postgres.url) : openEmbedded(join(folder, "db")));
  const database = await open();
  await prepare(database, kind);
  if (kind === "embedded") await database.close();
  const site = await startSite({
    folder,
    settings: { PUBLIC_URL: publicUrl, ...(postgres ? { DATABASE_URL: postgres.url } : {}) },
  });
  try {
    const cookie = await signIn(site.url);
    for (const page of pages) await measurePage(site, kind, page, cookie);
    notes.push(`${kind}: peak memory of the process ${memoryOf(site.pid)} MB`);
  } finally {
    await site.stop();
    if (kind === "server") await database.close();
    await postgres?.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function prepare(database: Database, kind: string): Promise<void> {
  await migrate(database);
  const began = performance.now();
  const report = await importAreas(database.db, system("bench"), readAreaFile(await readFile(borders)));
  await fillGapTown(database);
  const [found] = await database.query<{ n: number; ahead: number; areas: number }>(
    `select count(*)::int as n, count(*) filter (where starts_at between now() and now() + interval '84 days')::int as ahead,
      count(distinct area)::int as areas from occurrence`,
  );
  notes.push(
    `${kind}: ${report.added} areas, ${found!.n} dates (${found!.ahead} in the coming twelve weeks) in ${found!.areas} buurten, made in ${Math.round((performance.now() - began) / 1000)} s`,
  );
  for (const [key, value] of [
    ["publicUrl", publicUrl],
    ["feedTextsFor", publicUrl],
    ["horizonDay", new Date().toISOString().slice(0, 10)],
  ])
    await database.query("insert into site_setting (key, value) values ($1, $2::jsonb)", [key, JSON.stringify(value)]);
}

/** Somebody who may change something, by the mail that the site catches. */
async function signIn(url: string): Promise<string> {
  const headers = { origin: publicUrl, "content-type": "application/x-www-form-urlencoded" };
  const jar = new Map<string, string>();
  const keep = (answer: Response) => {
    for (const line of answer.headers.getSetCookie()) {
      const [name, value] = line.split(";")[0]!.split(/=(.*)/s) as [string, string];
      jar.set(name, value);
    }
  };
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
  const send = (path: string, body: string) =>
    fetch(url + path, { method: "POST", redirect: "manual", body, headers: { ...headers, cookie: cookie() } });
  keep(await send("/inloggen", "email=panel%40meet.example"));
  for (let tries = 0; tries < 50; tries++) {
    await new Promise((again) => setTimeout(again, 100));
    const code = /Uw code is: (\d{6})/.exec(await (await fetch(`${url}/ontwikkeling/post`)).text())?.[1];
    if (!code) continue;
    keep(await send("/inloggen/code", `code=${code}`));
    return cookie();
  }
  throw new Error("no code to sign in with");
}

/** A change as the panel makes it: a target that is set again. Every stamp moves, nothing remembered is used. */
async function change(url: string, cookie: string, wanted: number): Promise<void> {
  const answer = await fetch(`${url}/beheer/hiaten/doelen`, {
    method: "POST",
    redirect: "manual",
    body: `level=municipality&category=music&daypart=morning&wanted=${wanted}&per=area`,
    headers: { origin: publicUrl, "content-type": "application/x-www-form-urlencoded", cookie },
  });
  if (answer.status !== 303) throw new Error(`the change was answered with ${answer.status}`);
}

async function measurePage(
  { url, pid }: Site,
  kind: string,
  page: (typeof pages)[number],
  cookie: string,
): Promise<void> {
  let bytes = 0;
  const ask = async () => {
    const began = performance.now();
    const answer = await fetch(url + page.address);
    bytes = (await answer.arrayBuffer()).byteLength;
    if (!answer.ok) throw new Error(`${page.address} answered ${answer.status}`);
    return performance.now() - began;
  };
  const note = (when: string, found: number[]) => {
    const sorted = [...found].sort((a, b) => a - b);
    const at = (share: number) =>
      Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]! * 10) / 10;
    lines.push({
      database: kind,
      what: page.what,
      when,
      p50: at(0.5),
      p99: at(0.99),
      kB: Math.round(bytes / 100) / 10,
    });
  };
  note("first time", [await ask()]);
  const after: number[] = [];
  const cpu = cpuOf(pid);
  for (let n = 0; n < times; n++) {
    await change(url, cookie, 1 + (n % 90));
    after.push(await ask());
  }
  note("after a change", after);
  if (cpu !== null)
    notes.push(
      `${kind}, ${page.what}: ${Math.round((cpuOf(pid)! - cpu) / times)} ms of processor per change with the page after it`,
    );
  const again: number[] = [];
  for (let n = 0; n < times * 5; n++) again.push(await ask());
  note("repeated", again);
}

/** Processor time of a process so far, in milliseconds (Linux): says more than the clock on a machine that does other work. */
function cpuOf(pid: number): number | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]!.split(" ");
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return null;
  }
}

if (!existsSync(borders)) {
  console.error("nederland-2014.geojson.gz is not there: this measurement needs the borders of the whole country.");
  process.exit(1);
}
for (const kind of ["embedded", "server"] as const) if (!flag("only") || flag("only") === kind) await measure(kind);
console.log(
  `\n${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}; one connection, ${times} changes\n`,
);
console.log("| Database | Page | When | p50 ms | p99 ms | kB |\n|---|---|---|---|---|---|");
for (const l of lines) console.log(`| ${l.database} | ${l.what} | ${l.when} | ${l.p50} | ${l.p99} | ${l.kB} |`);
console.log(`\n${notes.map((n) => `- ${n}`).join("\n")}`);
