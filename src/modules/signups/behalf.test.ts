// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { actorOf, startSession } from "#modules/accounts/index.ts";
import { endActsFor, letActFor } from "#modules/consents/index.ts";
import { addPerson } from "#modules/people/index.ts";
import { type Actor, type Scope, system } from "#platform/access/actor.ts";
import { rows } from "#platform/db/db.ts";
import { Forbidden } from "#platform/http/errors.ts";
import { type Coffee, coffee, somebody } from "./comers.test-data.ts";
import { paths } from "./paths.ts";
import { personal } from "./personal.ts";
import { signUp } from "./sign-up.ts";
import { participationsOf } from "./whose.ts";

const seeds = system("test");

async function family(scopes: readonly Scope[] = ["activities"]) {
  const c = await coffee();
  const { db } = c;
  const mother = await addPerson(db, seeds, { salutation: "Mevrouw", familyName: "van Es", phone: "0343000084" });
  const daughter = await addPerson(db, seeds, { givenName: "Els", email: "els@soepsteen.example" });
  const agreement = await letActFor(db, seeds, {
    person: mother.id,
    representative: daughter.id,
    capacity: "family",
    scopes,
    how: "oral",
  });
  const cookie = `session=${await startSession(db, daughter.id)}`;
  await c.w.post(`/mijn/namens/${agreement.number}/begin`, {}, { as: cookie });
  return { c, db, mother, daughter, agreement, cookie };
}
const keyOf = (c: Coffee) => c.dates[0]!.toString().slice(0, 16);
const answers = { nodig: { nodig: "door" }, "eerste-keer": { eerste: "ja" } } as Record<string, object>;

test("who acts for her is not asked who she is; it is hers, told to her, and shows who did it", async () => {
  const { c, db, mother, daughter, agreement, cookie } = await family();
  let answer = await c.w.post(paths.start(c.activity), { keer: keyOf(c) }, { as: cookie });
  const seen: string[] = [];
  for (let to = answer.headers.get("location")!; !to.startsWith("/meedoen/"); to = answer.headers.get("location")!) {
    const question = to.split("/").at(-1)!;
    seen.push(question);
    answer = await c.w.post(to, { ...answers[question] }, { as: cookie });
  }
  expect(seen).toEqual(["nodig", "eerste-keer", "controle"]);
  const own = answer.headers.get("location")!;
  expect(await rows(db, sql`select person, name, phone from participation`)).toEqual([
    { person: mother.id, name: "Mevrouw Van Es", phone: "0343000084" },
  ]);
  const [fact] = await rows<object>(
    db,
    sql`select actor, on_behalf_of as whose from event where name = 'participation.signedUp'`,
  );
  expect(fact).toEqual({ actor: daughter.id, whose: mother.id });
  expect((await participationsOf(db, mother.id))[0]).toMatchObject({ by: daughter.id, state: "signed_up" });
  const told = await rows(db, sql`select channel, person from delivery where kind = 'signups.confirmed'`);
  expect(told).toEqual([{ channel: "phone", person: mother.id }]);
  const shown = await (await c.w.get("/mijn/activiteiten", { as: cookie })).text();
  expect(shown).toContain(c.activity.title);
  // the link works while she may, also when it was kept
  expect((await c.w.get(own)).status).toBe(200);
  await endActsFor(db, seeds, agreement.number, "oral");
  expect((await c.w.get(own)).status).toBe(404);
  expect((await c.w.post(`${own.split("?")[0]}/verwijdering`, {})).status).not.toBe(200);
  expect(await rows(db, sql`select 1 from participation`)).toHaveLength(1);
  expect(await (await c.w.get("/mijn/activiteiten", { as: cookie })).text()).not.toContain(c.activity.title);
});

test("when the agreement ends with the form open, nothing is sent, it is said, and what was chosen stays", async () => {
  const { c, db, agreement, cookie } = await family();
  const first = await c.w.post(paths.start(c.activity), { keer: keyOf(c) }, { as: cookie });
  const needs = first.headers.get("location")!;
  await c.w.post(needs, { nodig: "door", opmerking: "stok" }, { as: cookie });
  await endActsFor(db, seeds, agreement.number, "oral");
  for (const as of [cookie, undefined]) {
    const check = needs.replace("/nodig", "/controle");
    const answer = await c.w.post(check, {}, as ? { as } : {});
    if (as) {
      expect(answer.status).toBe(409);
      const said = await answer.text();
      expect(said).toContain("Er is nog niets verstuurd.");
      expect(said).not.toMatch(/Van Es|0343000084/);
    } else expect(answer.status).toBe(303);
  }
  expect(await rows(db, sql`select 1 from participation`)).toEqual([]);
  const [draft] = await rows<{ answers: Record<string, string> }>(
    db,
    sql`select answers from draft where kind like 'signups.%'`,
  );
  expect(draft!.answers).toMatchObject({ opmerking: "stok", naam: "", telefoon: "", namens: "" });
});

test("without the scope nobody signs her up, not by the form and not by the verb", async () => {
  const { c, db, mother, daughter, cookie } = await family(["details"]);
  expect((await c.w.post(paths.start(c.activity), { keer: keyOf(c) }, { as: cookie })).status).toBe(403);
  expect((await c.w.get("/mijn/activiteiten", { as: cookie })).status).toBe(404);
  const behalf = { person: mother.id, as: "representative", scopes: ["details"] } as const;
  const actor = { ...(await actorOf(db, daughter.id)), behalf } as Actor;
  await expect(signUp(db, actor, c.activity.id, somebody(c.dates[0]!))).rejects.toThrow(Forbidden);
});

test("who knows a name and a number does not get the dates of that person on the own page", async () => {
  const { c, db, daughter } = await family();
  await c.come("Anna de Vries", { phone: "0343000011" });
  const els = await actorOf(db, daughter.id);
  const input = { ...somebody(c.dates[1]!), name: "Anna de Vries", phone: "0343000011", channel: "phone" as const };
  await signUp(db, els, c.activity.id, input);
  expect(await participationsOf(db, daughter.id)).toHaveLength(1);
  const added = { ...input, name: "Jan", recurrenceId: c.dates[2]! };
  await signUp(db, els, c.activity.id, { ...added, relation: "neighbour" });
  await signUp(db, els, c.activity.id, { ...added, name: "Piet" }, { byHand: true });
  expect(
    await participationsOf(db, daughter.id),
    "who is signed up by another, or by hand, is not the one who types",
  ).toHaveLength(1);
  const [, other] = await rows<{ id: string }>(
    db,
    sql`select id from participation where person is null order by created_at`,
  );
  const cookie = `session=${await startSession(db, daughter.id)}`;
  expect((await c.w.post(paths.openOwn(other!.id), {}, { as: cookie })).status).toBe(404);
});

test("the own data are collected and erased, with the places given back", async () => {
  const { c, db, daughter } = await family();
  const els = await actorOf(db, daughter.id);
  await signUp(db, els, c.activity.id, { ...somebody(c.dates[0]!), needs: ["door"] });
  const [collected] = await personal.collect(db, daughter.id);
  expect(collected!.rows).toMatchObject([{ activity: c.activity.title, needs: ["door"] }]);
  await personal.erase(db, seeds, daughter.id);
  expect(await rows(db, sql`select 1 from participation`)).toEqual([]);
  expect(await rows(db, sql`select 1 from occurrence where taken > 0`)).toEqual([]);
});
