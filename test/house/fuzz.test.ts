// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { makeApp } from "#app/app.tsx";
import { map } from "#app/map.ts";
import { addActivity, plainActivity, submitActivity } from "#modules/activities/index.ts";
import { addOrganisation, setTrusted } from "#modules/organisations/index.ts";
import { addPerson, giveSiteRole } from "#modules/people/index.ts";
import { addRoom, addVenue } from "#modules/places/index.ts";
import { type Actor, system } from "#platform/access/actor.ts";
import type { Route } from "#platform/http/routes.ts";
import { today } from "#platform/time/time.ts";
import { once, onServer, ownDatabase, publicUrl, world } from "#test/world.ts";

/** Forms per route. npm test takes 2,000 on the embedded database. */
const forms = Number(process.env.FUZZ_FORMS ?? 60);
/** The same forms in every run of npm test; npm run test:fuzz takes new ones each time. */
const seed = process.env.FUZZ_SEED === "new" ? undefined : 20_261_122;

/** What people and programs send to see what breaks. */
const hostile = fc.oneof(
  { weight: 3, arbitrary: fc.string({ maxLength: 60 }) },
  { weight: 2, arbitrary: fc.string({ unit: "binary", maxLength: 40 }) },
  {
    weight: 5,
    arbitrary: fc.constantFrom(
      "",
      " ",
      "0",
      "-1",
      "1e309",
      "NaN",
      "9999999999999999999",
      "null",
      "undefined",
      "[object Object]",
      "true",
      "javascript:alert(1)",
      "JaVaScRiPt:alert(1)",
      "data:text/html,<script>1</script>",
      "//evil.example",
      "http://169.254.169.254/",
      "<script>alert(1)</script>",
      '"><img src=x onerror=alert(1)>',
      "' or 1=1 --",
      "'; drop table event; --",
      "%00",
      "\u0000",
      "\ud800",
      "1900-01-01",
      "9999-12-31",
      "2026-02-31",
      "0000-00-00",
      "24:00",
      "-1:00",
      "FREQ=SECONDLY",
      "FREQ=YEARLY;BYMONTH=13",
      "../../etc/passwd",
      "𝒳".repeat(90),
      "é".repeat(700),
      "x".repeat(5000),
      "\r\nSet-Cookie: a=b",
      "{{7*7}}",
      "$" + "{7*7}",
      "01a20152-3df3-702d-85dc-9f422ecf3a98",
      "00000000-0000-0000-0000-000000000000",
      "BU99010000",
      "editor",
      "admin",
      "nl",
      "coffee",
      "week",
      "1",
      "10:00",
      "2027-03-03",
      "on",
    ),
  },
);

let app: ReturnType<typeof makeApp>;
let actor: Actor;
const seen = new Set<number>();
const parts: Record<string, string[]> = {};

async function town(): Promise<void> {
  const { services } = await world();
  const database = await ownDatabase();
  const { db } = database;
  const seeds = system("seeds");
  const person = await addPerson(db, seeds, { givenName: "Ria", email: "ria@brug.example" });
  const other = await addPerson(db, seeds, { givenName: "Ali" });
  await giveSiteRole(db, seeds, person.id, "admin");
  const organisation = await addOrganisation(db, seeds, { name: "Buurthuis De Brug", email: "hallo@brug.example" });
  await setTrusted(db, seeds, organisation.id, true);
  await db.execute(
    sql`insert into membership (organisation, person, role) values (${organisation.id}, ${person.id}, 'admin'), (${organisation.id}, ${other.id}, 'editor')`,
  );
  const venue = await addVenue(db, seeds, { name: "De Brug", street: "Kerkstraat", houseNumber: "12" });
  const room = await addRoom(db, seeds, venue.number, { name: "Zaal" });
  const input = {
    ...plainActivity,
    title: "Koffie",
    contactName: "Ria",
    contactPhone: "0343000001",
    venue: venue.id,
    startsLocal: today().toPlainDateTime("10:00"),
    rrule: "FREQ=WEEKLY",
  };
  const activity = await addActivity(db, seeds, organisation.id, "site.example", input);
  await submitActivity(db, seeds, activity.number);
  const draft = await addActivity(db, seeds, organisation.id, "site.example", input);
  actor = {
    kind: "member",
    person: person.id,
    siteRoles: ["admin"],
    memberships: [{ organisation: organisation.id, role: "admin" }],
  };
  app = makeApp({ ...services, database }, { actor: () => actor });
  const numbers = [activity.number, draft.number, venue.number, 1].map(String);
  Object.assign(parts, {
    any: [
      ...numbers,
      `${activity.number}-koffie`,
      organisation.slug,
      organisation.id,
      person.id,
      other.id,
      room.id,
      venue.id,
      "BU99010000",
    ],
  });
}

const segment = fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: hostile });

/** Fills the holes of a route: mostly with what exists, sometimes with anything. */
function addressOf(pattern: string, choices: (string | null)[], pick: number): string {
  let n = 0;
  return pattern.replace(/:[a-zA-Z]+(\{[^}]+\})?/g, () => {
    const chosen = choices[n % choices.length] ?? parts.any![(pick + n) % parts.any!.length]!;
    n++;
    return encodeURIComponent(chosen.toWellFormed().slice(0, 200)) || "x";
  });
}

/** The names of the fields of a form, as its page gives them. */
async function fieldsOf(address: string): Promise<string[]> {
  const html = await (await app.request(publicUrl + address)).text();
  return [...new Set([...html.matchAll(/\sname="([^"]+)"/g)].map((m) => m[1]!))];
}

async function tryForms(path: string): Promise<void> {
  const known = await fieldsOf(addressOf(path, [null], 0));
  const names = fc.oneof(fc.constantFrom(...(known.length > 0 ? known : ["name"])), fc.string({ maxLength: 12 }));
  const form = fc.array(fc.tuple(names, hostile), { maxLength: 25 });
  const where = fc.array(segment, { minLength: 3, maxLength: 3 });
  const deed = async (fields: [string, string][], choices: (string | null)[], pick: number) => {
    const address = addressOf(path, choices, pick);
    const body = new URLSearchParams(fields.map(([k, v]) => [k.toWellFormed(), v.toWellFormed()]));
    const response = await app.request(publicUrl + address, { method: "POST", body, headers: { origin: publicUrl } });
    await response.arrayBuffer();
    seen.add(response.status);
    if (response.status >= 500) throw new Error(`${response.status} at POST ${address}`);
  };
  await fc.assert(fc.asyncProperty(form, where, fc.nat(11), deed), { numRuns: forms, endOnFailure: true, seed });
}

async function tryQuestions(): Promise<void> {
  const gets = map.filter((route) => route.page.get && !/pdf/.test(route.path));
  const keys = fc.constantFrom(
    "wat",
    "wanneer",
    "datum",
    "buurt",
    "postcode",
    "na",
    "cursor",
    "startVanaf",
    "aantal",
    "terug",
    "next",
  );
  const query = fc.array(fc.tuple(keys, hostile), { maxLength: 4 });
  const where = fc.array(segment, { minLength: 3, maxLength: 3 });
  const ask = async (route: Route, fields: [string, string][], choices: (string | null)[], pick: number) => {
    const address = `${addressOf(route.path, choices, pick)}?${new URLSearchParams(fields.map(([k, v]) => [k, v.toWellFormed()]))}`;
    const response = await app.request(publicUrl + address);
    await response.arrayBuffer();
    if (response.status >= 500 && response.status !== 503) throw new Error(`${response.status} at GET ${address}`);
  };
  await fc.assert(fc.asyncProperty(fc.constantFrom(...gets), query, where, fc.nat(11), ask), {
    numRuns: Math.max(400, forms),
    endOnFailure: true,
    seed,
  });
}

test("hostile forms and questions never break the house: not one 5xx on any route", {
  timeout: 1_200_000,
}, async (context) => {
  context.skip(!onServer && !process.env.FUZZ_FORMS && !process.env.EVERYTHING, once);
  await town();
  const paths = map.filter((route) => route.page.post).map((route) => route.path);
  expect(paths.length).toBeGreaterThan(5);
  const broken: string[] = [];
  const note = (error: Error) => {
    const what = /\b5\d\d at (GET|POST) \S+/.exec(`${error.cause ?? ""} ${error.message} ${error.stack}`)?.[0] ?? "";
    broken.push(`${what} ${error.message.slice(0, 900)}`);
  };
  for (const path of paths) await tryForms(path).catch(note);
  await tryQuestions().catch(note);
  expect(broken).toEqual([]);
  expect([...seen], "the forms got inside: some were refused in words, some accepted").toEqual(
    expect.arrayContaining([303, 404, 422]),
  );
});
