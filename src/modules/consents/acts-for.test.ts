// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { behalfNow, findSession, startSession } from "#modules/accounts/index.ts";
import { record } from "#platform/audit/record.ts";
import { rows } from "#platform/db/db.ts";
import { Conflict, Forbidden, NotFound } from "#platform/http/errors.ts";
import { hashOf } from "#platform/keys/secrets.ts";
import { now, today, withClock } from "#platform/time/time.ts";
import { world } from "#test/world.ts";
import {
  type Agreement,
  actedForBy,
  actingFor,
  behalfBy,
  endActsFor,
  enterBehalf,
  leaveBehalf,
  letActFor,
} from "./acts-for.ts";
import { withdrawConsent } from "./consent.ts";
import { doneFor } from "./done.ts";
import { doneInWords } from "./messages/done.ts";
import { keepConsents } from "./nightly.ts";
import { mergePart } from "./reactions.ts";
import { somebody, workerOf } from "./town.test-data.ts";

async function setting() {
  const { db } = await world();
  const mother = await somebody(db, "Toos", { phone: "0343000001" });
  const daughter = await somebody(db, "Els", { email: "els@soepsteen.example" });
  const worker = await workerOf(db, [mother]);
  const agreement: Agreement = {
    person: mother.person,
    representative: daughter.person,
    capacity: "family",
    scopes: ["activities"],
    how: "oral",
  };
  const token = await startSession(db, daughter.person);
  const behalf = async () => {
    const found = await findSession(db, token);
    return found && "person" in found.actor ? (found.actor.behalf ?? null) : null;
  };
  return { db, mother, daughter, worker, agreement, token, behalf };
}
const inDays = (days: number) => now().add({ hours: 24 * days });

describe("acting for somebody", () => {
  test("gives the scopes that were agreed, after switching, and stops with one press", async () => {
    const { db, mother, daughter, worker, agreement, token, behalf } = await setting();
    const { number } = await letActFor(db, worker, agreement);
    expect(await behalf()).toBeNull();
    await enterBehalf(db, daughter, number, hashOf(token));
    expect(await behalf()).toEqual({ person: mother.person, as: "representative", scopes: ["activities"] });
    const acting = (await findSession(db, token))!.actor;
    await leaveBehalf(db, acting, hashOf(token));
    await leaveBehalf(db, daughter, hashOf(token));
    expect(await behalf()).toBeNull();
    const told = await rows<{ name: string }>(
      db,
      sql`select name from event where name like 'acts_for.%' order by at, id`,
    );
    expect(told.map(({ name }) => name)).toEqual(["acts_for.started", "acts_for.entered", "acts_for.left"]);
  });

  test.each(["by the person", "by who acts", "by the worker", "with the consent"])(
    "ended %s is ended at the next request",
    async (how) => {
      const { db, mother, daughter, worker, agreement, token, behalf } = await setting();
      const { number, consent } = await letActFor(db, worker, agreement);
      await enterBehalf(db, daughter, number, hashOf(token));
      if (how === "with the consent") await withdrawConsent(db, mother, consent!, "digital");
      else {
        const who = how === "by the person" ? mother : how === "by who acts" ? daughter : worker;
        await endActsFor(db, who, number, "oral");
        await endActsFor(db, who, number, "oral");
      }
      expect(await behalf()).toBeNull();
      expect(await rows(db, sql`select acting_for from session where acting_for is not null`)).toEqual([]);
      expect(await actedForBy(db, mother.person)).toEqual([]);
      const [row] = await rows<{ state: string }>(db, sql`select state from consent where id = ${consent}::uuid`);
      expect(row!.state).toBe(how === "by who acts" ? "expired" : "withdrawn");
      const ends = await rows(db, sql`select 1 from event where name = 'acts_for.ended'`);
      expect(ends).toHaveLength(1);
      const told = await rows<{ body: string }>(db, sql`select body from delivery where kind = 'consents.ended'`);
      expect(told).toHaveLength(how === "by who acts" ? 0 : 1);
      expect(JSON.stringify(told)).not.toMatch(/Toos|Els/);
    },
  );

  test("of two agreements both count, and one that ends leaves the other", async () => {
    const { db, daughter, worker, agreement, token, behalf } = await setting();
    const one = await letActFor(db, worker, agreement);
    const two = await letActFor(db, worker, { ...agreement, capacity: "carer", scopes: ["asks", "messages"] });
    expect((await letActFor(db, worker, agreement)).number).toBe(one.number);
    await enterBehalf(db, daughter, one.number, hashOf(token));
    expect((await behalf())?.scopes).toEqual(["activities", "asks", "messages"]);
    await endActsFor(db, daughter, one.number, "digital");
    expect((await behalf())?.scopes).toEqual(["asks", "messages"]);
    await endActsFor(db, daughter, two.number, "digital");
    expect(await behalf()).toBeNull();
  });

  test("begins and ends on its days, and in the night what is past is put away", async () => {
    const { db, mother, daughter, worker, agreement } = await setting();
    const [from, until] = [today().add({ days: 3 }), today().add({ days: 5 })];
    await letActFor(db, worker, { ...agreement, startsOn: from, endsOn: until });
    const can = () => behalfNow(db, daughter.person, mother.person);
    expect(await can()).toBeNull();
    expect((await actingFor(db, daughter.person))[0]).toMatchObject({ behalf: null });
    expect(await withClock(inDays(3), can)).not.toBeNull();
    expect(await withClock(inDays(5), can)).not.toBeNull();
    expect(await withClock(inDays(6), can)).toBeNull();
    await withClock(inDays(6), () => keepConsents(db));
    expect(await rows(db, sql`select 1 from acts_for where ended_at is null`)).toEqual([]);
    expect(await rows(db, sql`select state from consent`)).toEqual([{ state: "expired" }]);
  });

  test("rests on a consent that holds: an expired one opens nothing, before the night too", async () => {
    const { db, mother, daughter, worker, agreement } = await setting();
    await letActFor(db, worker, agreement);
    const can = () => behalfNow(db, daughter.person, mother.person);
    expect(await withClock(inDays(400), can)).toBeNull();
  });

  test("is closed for a frozen person, one who has died, one who left", async () => {
    const { db, mother, daughter, worker, agreement } = await setting();
    const { number } = await letActFor(db, worker, agreement);
    for (const column of ["frozen_at", "closed_at", "deceased_on"]) {
      await db.execute(sql`update person set ${sql.identifier(column)} = now() where id = ${mother.person}::uuid`);
      await expect(behalfBy(db, daughter, number), column).rejects.toThrow(NotFound);
      await db.execute(sql`update person set ${sql.identifier(column)} = null where id = ${mother.person}::uuid`);
    }
    expect((await behalfBy(db, daughter, number)).person).toBe(mother.person);
  });

  test("is never for oneself, never given by who will act, and not without a scope or with a day that passed", async () => {
    const { db, mother, worker, agreement } = await setting();
    const wrong = [
      { ...agreement, representative: mother.person },
      { ...agreement, representative: worker.person },
      { ...agreement, scopes: [] },
      { ...agreement, scopes: ["everything" as never] },
      { ...agreement, endsOn: today().subtract({ days: 1 }) },
      { ...agreement, startsOn: today().add({ days: 3 }), endsOn: today().add({ days: 2 }) },
    ];
    for (const one of wrong) await expect(letActFor(db, worker, one), JSON.stringify(one)).rejects.toThrow(Conflict);
    expect(await rows(db, sql`select 1 from acts_for`)).toEqual([]);
  });

  test("of somebody else is not there: not to give, to use or to end", async () => {
    const { db, daughter, worker, agreement, token } = await setting();
    const { number } = await letActFor(db, worker, agreement);
    const [stranger, elsewhere] = [await somebody(db, "Piet"), await workerOf(db, [], "Ellen")];
    for (const who of [stranger, elsewhere, { kind: "visitor" } as const]) {
      await expect(letActFor(db, who, agreement)).rejects.toThrow(NotFound);
      await expect(endActsFor(db, who, number, "oral")).rejects.toThrow(NotFound);
      await expect(enterBehalf(db, who, number, hashOf(token))).rejects.toThrow(NotFound);
    }
    // who acts for her may not let others act for her
    const acting = {
      ...daughter,
      behalf: { person: agreement.person, as: "representative", scopes: ["details"] } as const,
    };
    await expect(letActFor(db, acting, { ...agreement, representative: stranger.person })).rejects.toThrow(Forbidden);
    await expect(enterBehalf(db, daughter, number + 100, hashOf(token))).rejects.toThrow(NotFound);
  });

  test("moves along when two records are one person, and back; an agreement between the two goes", async () => {
    const { db, mother, daughter, worker, agreement } = await setting();
    await letActFor(db, worker, agreement);
    const double = await somebody(db, "Toos K.");
    const moved = await mergePart.move(db, mother.person, double.person);
    expect(await behalfNow(db, daughter.person, double.person)).not.toBeNull();
    await mergePart.moveBack(db, mother.person, double.person, moved);
    expect(await behalfNow(db, daughter.person, mother.person)).not.toBeNull();
    await mergePart.move(db, daughter.person, mother.person);
    expect(await rows(db, sql`select 1 from acts_for`)).toEqual([]);
  });

  test("what was done is on the list with who did it: by name for who was agreed with, by team for the desk", async () => {
    const { db, mother, daughter, worker, agreement } = await setting();
    await letActFor(db, worker, agreement);
    const behalf = { person: mother.person, as: "representative", scopes: ["activities"] } as const;
    await record(db, { ...daughter, behalf }, "participation.signedUp", mother.person);
    await record(db, { ...worker, behalf: { ...behalf, as: "desk" } }, "wish.left", mother.person);
    await record(db, { ...worker, behalf: { ...behalf, as: "desk" } }, "delivery.queued", mother.person);
    await record(db, daughter, "wish.left", daughter.person);
    const found = (await doneFor(db, mother.person)).map(({ fact, name, team }) => [fact, name, team]);
    expect(found.sort()).toEqual([
      ["participation.signedUp", "Els", null],
      ["wish.left", null, "Team Wilma"],
    ]);
    expect(doneInWords("something.new", "nl")).toBe("Iets voor u geregeld");
  });
});
