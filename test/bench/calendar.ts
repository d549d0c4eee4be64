// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { mkdtemp, rm } from "node:fs/promises";
import { cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { activityById } from "#modules/activities/activity/find.ts";
import { writeFeedText } from "#modules/activities/feed-text.ts";
import type { Database } from "#platform/db/db.ts";
import { migrate } from "#platform/db/migrate.ts";
import { openEmbedded, openServer } from "#platform/db/open.ts";
import { startPostgres } from "../setup/postgres.mjs";
import { startSite } from "../setup/site.ts";
import { type Figures, load, memoryOf, startReference } from "./load.ts";
import { fillFeedTexts, fillTown, large, type Size, small } from "./town.ts";

// npm run bench:calendar [-- --quick] [--only=embedded|server] [--size=small|large]
const flag = (name: string) =>
  process.argv.find((a) => a.startsWith(`--${name}`))?.split("=")[1] ??
  (process.argv.includes(`--${name}`) ? "yes" : null);
const seconds = flag("quick") ? 3 : 8;
const only = flag("only");
const size = flag("size");

interface Line extends Figures {
  database: string;
  occurrences: number;
  what: string;
  bare: number | null;
}
const lines: Line[] = [];
const notes: string[] = [];
let turn = 0;
const publicUrl = "https://meet.example";

/** The four pages of the measurement: the address that may be reused, and addresses that were never asked before. */
const pages: { what: string; same: string; fresh: () => string }[] = [
  {
    what: "calendar page, filtered",
    same: "/activiteiten?soort=koffie&wanneer=deze-week",
    fresh: () => `/activiteiten?soort=${slugs[turn % 14]}&datum=${day()}&leeftijd=${18 + (turn % 83)}`,
  },
  { what: "activity page", same: "/activiteiten/7-x", fresh: () => activity(1 + (turn++ % 1400)) },
  {
    what: "JSON list",
    same: "/api/v1/activiteiten?aantal=50",
    fresh: () => `/api/v1/activiteiten?aantal=50&startVanaf=${day()}T00:00:00Z&prijsMax=${turn % 997}`,
  },
  {
    what: "ICS of an organisation",
    same: "/organisaties/organisatie-3/activiteiten.ics",
    fresh: () => `/organisaties/organisatie-${1 + (turn++ % 35)}/activiteiten.ics?_=${turn}`,
  },
];
/** The kinds in the order of town.ts: as a word in a title, and as a segment of an address. */
const words = "koffie wandelen soep zingen handwerk bewegen spel tuin praten taal computer film hulp kinderen".split(
  " ",
);
const slugs =
  "koffie wandelen samen-eten muziek handwerk bewegen spelletjes tuin praten taal computer cultuur hulp kinderen".split(
    " ",
  );
/** The address of activity n; the query key is one that no page knows, so its answer is not kept. */
const activity = (n: number) => `/activiteiten/${n}-${words[n % 14]}-met-de-buren-${n}?_=${turn}`;
const day = () => new Date(Date.now() + (turn++ % 180) * 86_400_000).toISOString().slice(0, 10);

async function measure(kind: "embedded" | "server", town: Size): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "soepsteen-bench-"));
  const postgres = kind === "server" ? await startPostgres() : null;
  const database = postgres ? await openServer(postgres.url) : await openEmbedded(join(folder, "db"));
  const began = performance.now();
  await prepare(database, town);
  await database.close();
  notes.push(
    `${kind}, ${town.occurrences.toLocaleString("nl")} occurrences: filled in ${Math.round((performance.now() - began) / 1000)} s`,
  );
  const site = await startSite({
    folder,
    settings: { PUBLIC_URL: publicUrl, ...(postgres ? { DATABASE_URL: postgres.url } : {}) },
  });
  try {
    for (const page of pages) await measurePage(site.url, kind, town, page);
    if (kind === "embedded" && town === small) await measureHome(site.url);
    notes.push(
      `${kind}, ${town.occurrences.toLocaleString("nl")} occurrences: peak memory of the process ${memoryOf(site.pid)} MB`,
    );
  } finally {
    await site.stop();
    await postgres?.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function prepare(database: Database, town: Size): Promise<void> {
  await migrate(database);
  await fillTown(database, town);
  await fillFeedTexts(database, async (id) => writeFeedText(database.db, await activityById(database.db, id)));
  // what the site would do once after this start, and not while it is measured
  const done = [
    ["publicUrl", publicUrl],
    ["feedTextsFor", publicUrl],
    ["horizonDay", new Date().toISOString().slice(0, 10)],
  ];
  for (const [key, value] of done)
    await database.query("insert into site_setting (key, value) values ($1, $2::jsonb)", [key, JSON.stringify(value)]);
}

async function measurePage(url: string, kind: string, town: Size, page: (typeof pages)[number]): Promise<void> {
  const address = (await fetch(url + page.same, { redirect: "follow" })).url.slice(url.length);
  const reference = await startReference(url + address);
  const bare = await load(reference.url, () => "/", seconds);
  reference.stop();
  const reused = await load(url, () => address, seconds);
  const made = await load(url, page.fresh, seconds).catch((error: Error) => {
    notes.push(`${page.what}: ${error.message}`);
    return null;
  });
  lines.push({
    ...reused,
    database: kind,
    occurrences: town.occurrences,
    what: `${page.what} · reused`,
    bare: bare.perSecond,
  });
  if (made)
    lines.push({ ...made, database: kind, occurrences: town.occurrences, what: `${page.what} · made`, bare: null });
}

async function measureHome(url: string): Promise<void> {
  const html = await (await fetch(url)).text();
  const css = /href="(\/assets\/[^"]+\.css)"/.exec(html)![1]!;
  const style = await (await fetch(url + css)).text();
  const fonts = [...style.matchAll(/url\("?(\/assets\/[^")]+|[^")/]+\.woff2)"?\)/g)].map(
    (m) => new URL(m[1]!, url + css).href,
  );
  const scripts = [...html.matchAll(/<script src="([^"]+)"/g)].map((m) => url + m[1]);
  const gz = (text: string) => gzipSync(text).length;
  const raw = async (list: string[]) =>
    (await Promise.all(list.map(async (f) => (await (await fetch(f)).arrayBuffer()).byteLength))).reduce(
      (a, b) => a + b,
      0,
    );
  const scriptBytes = (await Promise.all(scripts.map(async (s) => gz(await (await fetch(s)).text())))).reduce(
    (a, b) => a + b,
    0,
  );
  const fontBytes = await raw([...new Set(fonts)]);
  const total = gz(html) + gz(style) + fontBytes + scriptBytes;
  notes.push(
    `home page, first visit: ${kB(total)} (html ${kB(gz(html))}, css ${kB(gz(style))}, fonts ${kB(fontBytes)}, optional scripts ${kB(scriptBytes)})`,
  );
}

const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

function print(): void {
  console.log(
    `\n${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}; 10 connections, ${seconds} s each\n`,
  );
  console.log(
    "| database | occurrences | what | req/s | of bare node:http | p50 ms | p99 ms | kB | failed |\n|---|---|---|---|---|---|---|---|---|",
  );
  for (const l of lines) {
    const share = l.bare ? `${(l.perSecond / l.bare).toFixed(2)} (${Math.round(l.bare)})` : "–";
    console.log(
      `| ${l.database} | ${l.occurrences.toLocaleString("nl")} | ${l.what} | ${Math.round(l.perSecond)} | ${share} | ${l.p50} | ${l.p99} | ${(l.bytes / 1000).toFixed(1)} | ${l.failed} |`,
    );
  }
  console.log(`\n${notes.map((n) => `- ${n}`).join("\n")}`);
}

for (const kind of ["embedded", "server"] as const) {
  if (only && only !== kind) continue;
  for (const [name, town] of Object.entries({ small, large })) if (!size || size === name) await measure(kind, town);
}
print();
