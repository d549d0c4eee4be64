// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { createHash, randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { eq, sql } from "drizzle-orm";
import { Hono } from "hono";
import { exportJWK, generateKeyPair, SignJWT } from "jose";
import { makeApp } from "#app/app.tsx";
import { addTeam } from "#modules/teams/index.ts";
import { system } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import type { Env } from "#platform/http/env.ts";
import { newSecret } from "#platform/keys/secrets.ts";
import { now } from "#platform/time/time.ts";
import type { World } from "#test/world.ts";
import { fhirDoor, fhirRoutes } from "../api.ts";
import { type Practice, practices, practiceTokens } from "../tables.ts";
import type { JsonObject } from "./read-json.ts";
import { deeds, markOf } from "./scope.ts";

// A practice with a system of its own, and how that speaks.

export const site = "http://soepsteen.example";
export const tokenUrl = `${site}/fhir/token`;
export const deBrug = "https://de-brug.example/nummers";
const tester = system("test");

const fixture = (name: string): JsonObject =>
  JSON.parse(readFileSync(new URL(`../fixtures/${name}.json`, import.meta.url), "utf8")) as JsonObject;
/** New each time: a test may change it. */
export const referral = (): JsonObject => fixture("referral");
export const transaction = (): JsonObject => fixture("transaction");

const keys = generateKeyPair("ES384", { extractable: true });

/** A practice with a team, whose system may sign in. */
export async function practice(
  db: Db,
  { clientId = "de-brug-his", identifierSystem = deBrug }: { clientId?: string; identifierSystem?: string | null } = {},
): Promise<Practice> {
  const team = await addTeam(db, tester, { name: `Team ${clientId}` });
  const jwk = { ...(await exportJWK((await keys).publicKey)), kid: "one", alg: "ES384", use: "sig" };
  const values = {
    id: newId(),
    name: "Huisartsenpraktijk De Brug",
    kind: "huisarts" as const,
    team: team.id,
    clientId,
    jwks: { keys: [jwk] },
    identifierSystem,
    madeAt: now(),
  };
  return behindWall(db, tester, async (db) => {
    await db.insert(practices).values(values);
    const [made] = await db.select().from(practices).where(eq(practices.id, values.id));
    return made!;
  });
}

/** A token as the endpoint gives it. */
export async function tokenOf(db: Db, { id }: Practice): Promise<string> {
  const token = markOf(deeds) + newSecret();
  const hash = createHash("sha256").update(token).digest();
  await behindWall(db, tester, (db) =>
    db.insert(practiceTokens).values({ hash, practice: id, expiresAt: now().add({ hours: 1 }) }),
  );
  return token;
}

/** A signed proof; what a test wants otherwise. */
export async function proof(
  claims: Record<string, unknown> = {},
  { key, alg = "ES384" }: { key?: CryptoKey; alg?: string } = {},
): Promise<string> {
  const at = Math.trunc(now().epochMilliseconds / 1000);
  const usual = {
    iss: "de-brug-his",
    sub: "de-brug-his",
    aud: tokenUrl,
    exp: at + 240,
    jti: randomBytes(9).toString("hex"),
  };
  return new SignJWT({ ...usual, ...claims })
    .setProtectedHeader({ alg, kid: "one", typ: "JWT" })
    .sign(key ?? (await keys).privateKey);
}

export interface Asks {
  ask(path: string, init: RequestInit): Promise<Response>;
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  send(path: string, body: unknown, headers?: Record<string, string>): Promise<Response>;
  put(path: string, body: unknown, headers?: Record<string, string>): Promise<Response>;
  form(path: string, form: Record<string, string>): Promise<Response>;
}

/** The endpoint, asked by a system with this token. */
export function asking({ services, db }: Pick<World, "services" | "db">, token: string | null): Asks {
  const app = new Hono<Env>();
  app.use(async (c, next) => {
    c.set("services", services);
    c.set("db", db);
    c.set("requestId", "test");
    await next();
  });
  app.use("/fhir/*", fhirDoor);
  app.route("/", makeApp(services, { db, routes: fhirRoutes }));
  const own: Record<string, string> = token === null ? {} : { authorization: `Bearer ${token}` };
  const ask = async (path: string, init: RequestInit) =>
    app.request(new URL(path, site), {
      ...init,
      headers: { host: new URL(site).host, ...own, ...(init.headers as object) },
    });
  const json = (body: unknown) =>
    typeof body === "string" || body instanceof Uint8Array ? body : JSON.stringify(body);
  const type = { "content-type": "application/fhir+json" };
  return {
    ask,
    get: (path, headers = {}) => ask(path, { headers }),
    send: (path, body, headers = {}) =>
      ask(path, { method: "POST", body: json(body) as string, headers: { ...type, ...headers } }),
    put: (path, body, headers = {}) =>
      ask(path, { method: "PUT", body: json(body) as string, headers: { ...type, ...headers } }),
    form: (path, form) => ask(path, { method: "POST", body: new URLSearchParams(form) }),
  };
}

/** The codes of an OperationOutcome. */
export async function codesOf(answer: Response): Promise<string[]> {
  const { resourceType, issue } = (await answer.json()) as {
    resourceType: string;
    issue: { details: { coding: { code: string }[] } }[];
  };
  if (resourceType !== "OperationOutcome") throw new Error(`${resourceType} is no OperationOutcome`);
  return issue.map(({ details }) => details.coding[0]!.code);
}

export const requestOf = (message: JsonObject) =>
  message as JsonObject & { contained: JsonObject[]; identifier: JsonObject[] };
export const taskPath = (answer: Response): string => new URL(answer.headers.get("location")!).pathname;

/** How many rows there are, whatever the wall says. */
export const count = (db: Db, table: string): Promise<number> =>
  behindWall(db, tester, async (db) => {
    const [found] = await rows<{ n: number }>(db, sql`select count(*)::int as n from ${sql.identifier(table)}`);
    return found!.n;
  });
