// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { Agent, request } from "node:http";
import { cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { exportJWK, generateKeyPair, SignJWT } from "jose";
import { addTeam } from "#modules/teams/index.ts";
import { system } from "#platform/access/actor.ts";
import type { Database } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import { migrate } from "#platform/db/migrate.ts";
import { openServer } from "#platform/db/open.ts";
import { openVault } from "#platform/keys/open-vault.ts";
import { serverStore } from "#platform/keys/server-store.ts";
import { vault } from "#platform/keys/vault.ts";
import { startPostgres } from "../setup/postgres.mjs";
import { freePort, type Site, startSite } from "../setup/site.ts";

// npm run bench:referrals [-- --rate=100] [--seconds=20]
// Referrals of a practice's system over FHIR, on PostgreSQL and over HTTP, at a fixed rate: a slow answer does not hold up the
// next question. Beside it the same message refused by its token, and refused by the last layer before anything is written.
const flag = (name: string) => process.argv.find((a) => a.startsWith(`--${name}=`))?.split("=")[1] ?? null;
const rate = Number(flag("rate") ?? 100);
const seconds = Number(flag("seconds") ?? 20);
const clientId = "bench-his-system";
const identifierSystem = "https://de-brug.example/nummers";

interface Line {
  what: string;
  "asked/s": number;
  answered: number;
  "p50 ms": number;
  "p95 ms": number;
  "p99 ms": number;
  "max ms": number;
}
const lines: Line[] = [];
const notes: string[] = [];

function note(what: string, found: number[]): void {
  const sorted = found.toSorted((a, b) => a - b);
  const at = (share: number) =>
    Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]! * 10) / 10;
  lines.push({
    what,
    "asked/s": rate,
    answered: found.length,
    "p50 ms": at(0.5),
    "p95 ms": at(0.95),
    "p99 ms": at(0.99),
    "max ms": at(1),
  });
}

/** Asks at fixed moments, whatever the answers take. A time counts from the moment at which it should have been asked. */
async function atRate(
  duration: number,
  make: (n: number) => object,
  send: (message: string) => Promise<void>,
): Promise<number[]> {
  const made = Array.from({ length: rate * duration }, (_, n) => JSON.stringify(make(n)));
  const ask = (n: number) => send(made[n]!);
  const found: number[] = [];
  const running: Promise<void>[] = [];
  const failed: unknown[] = [];
  const began = performance.now();
  for (let n = 0; n < rate * duration; n++) {
    const due = began + (n * 1000) / rate;
    const wait = due - performance.now();
    if (wait > 0) await new Promise((next) => setTimeout(next, wait));
    const asked = ask(n).then(() => void found.push(performance.now() - due));
    running.push(asked.catch((error: unknown) => void failed.push(error)));
  }
  await Promise.all(running);
  if (failed.length > 0) throw new Error(`${failed.length} failed`, { cause: failed[0] });
  return found;
}

const agent = new Agent({ keepAlive: true });
/** Asks with as little of our own processor as can be: it is the same machine. */
const sender =
  (url: string, token: string, expected: number) =>
  (message: string): Promise<void> =>
    new Promise((done, refuse) => {
      const headers = { "content-type": "application/fhir+json", authorization: `Bearer ${token}` };
      const asked = request(`${url}/fhir/R4/ServiceRequest`, { agent, method: "POST", headers }, (answer) => {
        let text = "";
        answer.setEncoding("utf8").on("data", (part) => (text += part));
        answer.on("end", () => {
          if (answer.statusCode === expected) done();
          else refuse(new Error(`${answer.statusCode} instead of ${expected}: ${text.slice(0, 400)}`));
        });
      });
      asked.on("error", refuse).end(message);
    });

interface Message {
  identifier: { value: string }[];
  contained: { name?: { family: string }[]; telecom?: { value: string }[]; address?: { line: string[] }[] }[];
  code: { coding: { code: string }[] };
}
/** Each one about somebody else. */
function messages(url: string): (n: number) => Message {
  const text = readFileSync(new URL("../../src/modules/referrals/fixtures/referral.json", import.meta.url), "utf8");
  const own = text.replaceAll("http://soepsteen.example", url);
  return (n) => {
    const message = JSON.parse(own) as Message;
    const [patient] = message.contained;
    message.identifier[0]!.value = `B-${n}`;
    patient!.name![0]!.family = `van Meet${n}`;
    patient!.telecom![0]!.value = `06${String(10_000_000 + n * 37)}`;
    patient!.address![0]!.line = [`Kerkstraat ${n}`];
    return message;
  };
}

/** A practice with a key, before the site starts. */
async function makePractice({ db }: Database): Promise<CryptoKey> {
  const { publicKey, privateKey } = await generateKeyPair("ES384", { extractable: true });
  const team = await addTeam(db, system("bench"), { name: "Team Meet" });
  const keys = JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: "one", alg: "ES384" }] });
  await db.execute(sql`insert into practice (id, name, kind, team, client_id, jwks, identifier_system, made_at)
    values (${newId()}, 'Huisartsenpraktijk Meet', 'huisarts', ${team.id}, ${clientId}, ${keys}::jsonb, ${identifierSystem}, now())`);
  return privateKey;
}

async function signIn(url: string, key: CryptoKey): Promise<string> {
  const proof = await new SignJWT({ jti: newId() })
    .setProtectedHeader({ alg: "ES384", kid: "one" })
    .setIssuer(clientId)
    .setSubject(clientId)
    .setAudience(`${url}/fhir/token`)
    .setExpirationTime("4m")
    .sign(key);
  const answer = await fetch(`${url}/fhir/token`, {
    method: "POST",
    body: new URLSearchParams({
      grant_type: "client_credentials",
      client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
      client_assertion: proof,
      scope: "system/ServiceRequest.c system/Task.rus",
    }),
  });
  if (!answer.ok) throw new Error(`no token: ${answer.status} ${await answer.text()}`);
  return ((await answer.json()) as { access_token: string }).access_token;
}

/** Memory of a process now, in MB (Linux). */
function memoryNow(pid: number): string {
  try {
    return `${Math.round(Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1024)} MB`;
  } catch {
    return "unknown";
  }
}

/** Milliseconds of processor that a process used so far (Linux). */
function processorOf(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]!.split(" ");
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return Number.NaN;
  }
}

async function measure(site: Site, key: CryptoKey): Promise<void> {
  const { url, pid } = site;
  const message = messages(url);
  notes.push(`memory of the site before the first message: ${memoryNow(pid)}`);
  const token = await signIn(url, key);
  const send = sender(url, token, 201);
  const began = performance.now();
  await send(JSON.stringify(message(1_000_000)));
  notes.push(`the first message, which loads the validators: ${Math.round(performance.now() - began)} ms`);
  notes.push(`memory of the site after it: ${memoryNow(pid)}`);
  // not counted: code that runs for the first time is slower, for some hundreds of messages
  for (let n = 0; n < 1500; n += 3)
    await Promise.all([1, 2, 3].map((of) => send(JSON.stringify(message(1_000_000 + n + of)))));
  const before = processorOf(pid);
  note("a referral: validated, sealed, stored", await atRate(seconds, message, send));
  const each = (processorOf(pid) - before) / (rate * seconds);
  notes.push(`processor of the site for each referral: ${each.toFixed(1)} ms`);
  notes.push(`memory of the site after the row: ${memoryNow(pid)}`);
  const again = sender(url, token, 200);
  note("the same ones again", await atRate(Math.ceil(seconds / 4), message, again));
  const wrong = sender(url, token, 422);
  const otherCode = (n: number): Message => ({ ...message(n), code: { coding: [{ code: "iets-anders" }] } });
  note("reference: refused by the last layer", await atRate(Math.ceil(seconds / 4), otherCode, wrong));
  const nobody = sender(url, `sfc.${"x".repeat(43)}`, 401);
  note("reference: refused by its token", await atRate(Math.ceil(seconds / 4), message, nobody));
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
    const dataDir = join(folder, "data");
    await openVault({ dataDir }, { mayMake: true, store: await serverStore(await openServer(keysUrl)) });
    const key = await makePractice(database);
    const settings = { DATABASE_URL: postgres.url, KEYS_DATABASE_URL: keysUrl, LOG_LEVEL: "error" };
    site = await startSite({ folder: dataDir, settings, port: await freePort() });
    await measure(site, key);
    const [stored] = await database.query<{ n: number }>("select count(*)::int as n from referral");
    notes.push(`referrals stored: ${stored!.n}`);
  } catch (error) {
    console.error(site?.said().slice(-4000));
    throw error;
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
