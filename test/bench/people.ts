// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { argon2Sync, randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { keepAll } from "#app/retention.ts";
import { keepPassword, startSession } from "#modules/accounts/index.ts";
import { addPerson, giveSiteRole, personsAt } from "#modules/people/index.ts";
import { system } from "#platform/access/actor.ts";
import type { Database } from "#platform/db/db.ts";
import { migrate } from "#platform/db/migrate.ts";
import { openServer } from "#platform/db/open.ts";
import { openVault } from "#platform/keys/open-vault.ts";
import { hashOf } from "#platform/keys/secrets.ts";
import { serverStore } from "#platform/keys/server-store.ts";
import { vault } from "#platform/keys/vault.ts";
import { startPostgres } from "../setup/postgres.mjs";
import { type Site, startSite } from "../setup/site.ts";
import { fillPeople, personOf } from "./people-town.ts";

// npm run bench:people [-- --people=1000000] [--times=300]
// A region on PostgreSQL: finding at the desk, signing in with a password, and the night's cleaning, beside bare references.
const flag = (name: string) => process.argv.find((a) => a.startsWith(`--${name}=`))?.split("=")[1] ?? null;
const people = Number(flag("people") ?? 1_000_000);
const times = Number(flag("times") ?? 300);
const password = "vier gele fietsen bij de molen";

interface Line {
  what: string;
  times: number;
  "p50 ms": number;
  "p95 ms": number;
  "max ms": number;
}
const lines: Line[] = [];
const notes: string[] = [];

function note(what: string, found: number[]): void {
  const sorted = [...found].sort((a, b) => a - b);
  const at = (share: number) =>
    Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]! * 10) / 10;
  lines.push({ what, times: found.length, "p50 ms": at(0.5), "p95 ms": at(0.95), "max ms": at(1) });
}

async function measured(count: number, deed: (n: number) => Promise<void>): Promise<number[]> {
  const found: number[] = [];
  for (let n = 0; n < count; n++) {
    const began = performance.now();
    await deed(n);
    found.push(performance.now() - began);
  }
  return found;
}

let asked = 0;
/** A form as the browser of somebody who is signed in sends it. */
const sender = (site: Site, cookie: string) => async (path: string, form: Record<string, string>, expected: number) => {
  // hundreds a minute from one address would be held back: each comes from another
  const from = `192.0.2.${1 + (asked++ % 250)}`;
  const answer = await fetch(site.url + path, {
    method: "POST",
    redirect: "manual",
    body: new URLSearchParams(form),
    headers: { origin: site.url, "x-forwarded-for": from, ...(cookie && { cookie }) },
  });
  const text = await answer.text();
  if (answer.status !== expected) throw new Error(`${path} answered ${answer.status}`);
  return { text, location: answer.headers.get("location") ?? "" };
};

async function measureDesk(site: Site, database: Database, cookie: string): Promise<void> {
  const send = sender(site, cookie);
  const ask = async (who: string) => {
    const { text } = await send("/beheer/telefoon", { who }, 200);
    if (!text.includes("/gesprek")) throw new Error(`nobody was found by "${who}"`);
  };
  const somebody = (n: number) => personOf((n * 7919 + 13) % people);
  await ask(somebody(0).phone);
  note("desk: by phone number", await measured(times, (n) => ask(somebody(n).phone)));
  const byStreet = (n: number) => {
    const { familyName, postcode, houseNumber } = somebody(n);
    return `${familyName} ${postcode} ${houseNumber}`;
  };
  note("desk: by surname, postcode and number", await measured(times, (n) => ask(byStreet(n))));
  const bare = await measured(times, async (n) => {
    const value = vault().blind("phone", somebody(n).phone);
    await database.query("select person from blind_index where kind = 'phone' and value = $1", [value]);
  });
  note("reference: the bare index", bare);
}

async function measureSignIn(site: Site): Promise<void> {
  const send = sender(site, "");
  const signIn = async (n: number) => {
    const { location } = await send("/inloggen/wachtwoord", { name: `vaste${n % 20}@meet.example`, password }, 303);
    if (location.includes("inloggen")) throw new Error(`not signed in: ${location}`);
  };
  await signIn(0);
  note("sign in with a password, one after another", await measured(times, signIn));
  const four = await Promise.all(
    [0, 1, 2, 3].map((lane) => measured(Math.ceil(times / 4), (n) => signIn(n * 4 + lane))),
  );
  note("sign in with a password, four at once", four.flat());
  const salt = randomBytes(16);
  const bare = await measured(Math.min(times, 100), async () => {
    argon2Sync("argon2id", {
      message: password,
      nonce: salt,
      memory: 19_456,
      passes: 2,
      parallelism: 1,
      tagLength: 32,
    });
  });
  note("reference: bare argon2id of the same cost", bare);
}

async function measureNight(site: Site, database: Database, cookie: string): Promise<void> {
  const send = sender(site, cookie);
  const read: number[] = [];
  let going = true;
  const reader = (async () => {
    for (let n = 0; going; n++) {
      const began = performance.now();
      await send("/beheer/telefoon", { who: personOf((n * 104_729) % people).phone }, 200);
      read.push(performance.now() - began);
      await new Promise((next) => setTimeout(next, 50));
    }
  })();
  const began = performance.now();
  const report = await keepAll(database.db);
  const seconds = (performance.now() - began) / 1000;
  going = false;
  await reader;
  note("desk: by phone number, while the night cleans", read);
  notes.push(`retention over ${people} people: ${seconds.toFixed(1)} s; ${report}`);
}

async function main(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "soepsteen-bench-"));
  const postgres = await startPostgres();
  const database = await openServer(postgres.url, { max: 6 });
  const keysUrl = Object.assign(new URL(postgres.url), { pathname: "/keys" }).href;
  await database.run("create database keys");
  let site: Site | null = null;
  try {
    await migrate(database);
    const config = { dataDir: join(folder, "data") };
    await openVault(config, { mayMake: true, store: await serverStore(await openServer(keysUrl)) });
    const began = performance.now();
    await fillPeople(database, people);
    const keeper = await addPerson(database.db, system("bench"), { givenName: "Kees", email: "kees@meet.example" });
    await giveSiteRole(database.db, system("bench"), keeper.id, "keeper");
    notes.push(`${people} people made in ${Math.round((performance.now() - began) / 1000)} s`);

    for (let n = 0; n < 20; n++) {
      const person = await addPerson(database.db, system("bench"), {
        givenName: "Vaste",
        email: `vaste${n}@meet.example`,
      });
      await keepPassword(database.db, person.id, password);
    }
    const token = await startSession(database.db, (await personsAt(database.db, "kees@meet.example"))[0]!.id);
    await database.db.execute(sql`update session set strong_at = now() where token_hash = ${hashOf(token)}`);
    site = await startSite({
      folder: config.dataDir,
      settings: { DATABASE_URL: postgres.url, KEYS_DATABASE_URL: keysUrl, LOG_LEVEL: "error" },
    });
    const cookie = `session=${token}`;
    await measureDesk(site, database, cookie);
    await measureSignIn(site);
    await measureNight(site, database, cookie);
  } finally {
    await site?.stop();
    await database.close();
    await vault().store.close();
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

await main();
console.log(`${cpus().length} cores, ${Math.round(totalmem() / 1e9)} GB, PostgreSQL on the same machine`);
console.table(lines);
for (const line of notes) console.log(line);
