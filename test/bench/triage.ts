// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { mkdtemp, rm } from "node:fs/promises";
import { cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { startSession } from "#modules/accounts/index.ts";
import { addPerson } from "#modules/people/index.ts";
import { addTeam, placeMember } from "#modules/teams/index.ts";
import { system } from "#platform/access/actor.ts";
import type { Database } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import { migrate } from "#platform/db/migrate.ts";
import { openServer } from "#platform/db/open.ts";
import { openVault } from "#platform/keys/open-vault.ts";
import { hashOf } from "#platform/keys/secrets.ts";
import { serverStore } from "#platform/keys/server-store.ts";
import { vault } from "#platform/keys/vault.ts";
import { startPostgres } from "../setup/postgres.mjs";
import { type Site, startSite } from "../setup/site.ts";

// npm run bench:triage [-- --signals=50000] [--teams=20] [--times=400]
// The work list of the morning on PostgreSQL, over HTTP, behind the wall of the database, beside a bare query of its index.
const flag = (name: string) => process.argv.find((a) => a.startsWith(`--${name}=`))?.split("=")[1] ?? null;
const count = Number(flag("signals") ?? 50_000);
const teamCount = Number(flag("teams") ?? 20);
const times = Number(flag("times") ?? 400);
const seeds = system("bench");

/** One in three is open, as in a region that runs behind. */
const states = [
  ...["received", "received", "triage", "taken_up", "assigned", "approaching", "contacted"],
  ...Array<string>(14).fill("closed"),
];
const signs = ["curtains_closed", "stays_inside", "letterbox_full"];

interface Town {
  teams: { id: string; area: string; coordinator: string; cookie: string }[];
}

async function makeTown({ db }: Database): Promise<Town> {
  const teams: Town["teams"] = [];
  for (let n = 0; n < teamCount; n++) {
    const team = await addTeam(db, seeds, { name: `Team ${n + 1}` });
    const area = newId();
    await db.execute(sql`insert into area (id, kind, code, name, center, geometry, geometry_hash)
      values (${area}, 'buurt', ${`BU9999${String(n).padStart(4, "0")}`}, ${`Buurt ${n + 1}`}, point(142900, 443900), '{}', ${String(n)})`);
    await db.execute(sql`insert into team_area (team, area) values (${team.id}, ${area})`);
    const who = await addPerson(db, seeds, { givenName: "Carla", familyName: "Meet", email: `carla${n}@meet.example` });
    await placeMember(db, seeds, team, who.id, "coordinator");
    const token = await startSession(db, who.id);
    await db.execute(sql`update session set strong_at = now() where token_hash = ${hashOf(token)}`);
    teams.push({ id: team.id, area, coordinator: who.id, cookie: `session=${token}` });
  }
  return { teams };
}

async function fillSignals({ db }: Database, { teams }: Town): Promise<void> {
  const batch = 2_000;
  for (let from = 0; from < count; from += batch) {
    const some = Array.from({ length: Math.min(batch, count - from) }, (_, n) => ({ id: newId(), n: from + n }));
    const about = await vault().sealAll(
      some.map(({ id, n }) => ({
        owner: id,
        place: { table: "signal", column: "about", row: id },
        text: JSON.stringify({
          personName: `Mevrouw Jansen${n}`,
          address: `Dorpsstraat ${n}`,
          ownWords: "Komt niet meer buiten sinds de zomer. De tuin is niet bijgehouden.",
        }),
      })),
    );
    const all = some.map(({ id, n }, k) => {
      const team = teams[n % teams.length]!;
      const status = states[Math.floor(n / teams.length) % states.length]!;
      const owned = ["assigned", "approaching", "contacted"].includes(status);
      return {
        id,
        team: team.id,
        area: team.area,
        status,
        type: n % 11 === 0 ? "worry" : "light",
        hours: n % 900,
        owner: owned ? team.coordinator : null,
        claimed: status === "triage" || status === "taken_up" ? team.coordinator : null,
        about: about[k]!.toString("hex"),
      };
    });
    await db.execute(sql`insert into signal (id, kind, entry_type, type, channel, status, close_reason, team, area, signs, about,
        owner, claimed_by, next_step, next_due, received_at, closed_at, age_band)
      select t.id, 'report', 'A', t.type, 'web', t.status, case when t.status = 'closed' then 'light' end, t.team, t.area,
        ${`{${signs.join(",")}}`}::text[], decode(t.about, 'hex'), t.owner, t.claimed,
        case when t.status <> 'closed' then 'triage' end,
        case when t.status <> 'closed' then now() + make_interval(hours => t.hours - 300) end,
        now() - make_interval(hours => t.hours), case when t.status = 'closed' then now() end, '75-84'
      from jsonb_to_recordset(${JSON.stringify(all)}::jsonb) as t(id uuid, team uuid, area uuid, status text, type text,
        hours int, owner uuid, claimed uuid, about text)`);
  }
  await db.execute(sql`analyze signal`);
}

const lines: Record<string, string | number>[] = [];
function note(what: string, found: number[]): void {
  const sorted = [...found].sort((a, b) => a - b);
  const at = (share: number) =>
    Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]! * 10) / 10;
  lines.push({ what, times: found.length, "p50 ms": at(0.5), "p95 ms": at(0.95), "max ms": at(1) });
}

async function measured(deed: (n: number) => Promise<unknown>): Promise<number[]> {
  const found: number[] = [];
  for (let n = 0; n < times; n++) {
    const began = performance.now();
    await deed(n);
    found.push(performance.now() - began);
  }
  return found;
}

async function measure(site: Site, database: Database, { teams }: Town): Promise<void> {
  const ask = async (path: string, n: number) => {
    const from = `192.0.2.${1 + (n % 250)}`;
    const { cookie } = teams[n % teams.length]!;
    const answer = await fetch(site.url + path, { headers: { cookie, "x-forwarded-for": from }, redirect: "manual" });
    const text = await answer.text();
    if (answer.status !== 200 || !text.includes("/signalen/")) throw new Error(`${path} answered ${answer.status}`);
  };
  for (let n = 0; n < teams.length * 2; n++) await ask("/signalen", n);
  note("work list of a team, whole page", await measured((n) => ask("/signalen", n)));
  const bare = await measured(async (n) => {
    await database.query(
      "select id, about from signal where team = $1 and closed_at is null order by next_due limit 50",
      [teams[n % teams.length]!.id],
    );
  });
  note("reference: the bare index, without wall, texts or page", bare);
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
    const town = await makeTown(database);
    await fillSignals(database, town);
    site = await startSite({
      folder: config.dataDir,
      settings: { DATABASE_URL: postgres.url, KEYS_DATABASE_URL: keysUrl, LOG_LEVEL: "error" },
    });
    await measure(site, database, town);
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
console.log(`${count} signals, ${teamCount} teams`);
console.table(lines);
