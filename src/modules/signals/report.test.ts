// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { town } from "#modules/teams/teams.test-data.ts";
import { system, visitor } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { vault } from "#platform/keys/vault.ts";
import { now, withClock } from "#platform/time/time.ts";
import { asOwner } from "#test/owner.ts";
import { world } from "#test/world.ts";
import { hashCode } from "./report/code.ts";
import { heldItems, releaseSignal, throwAway } from "./report/moderate.ts";
import { rebuildSignalIndex } from "./report/rebuild.ts";
import { type NewSignal, receiveSignal } from "./report/receive.ts";
import { signalStatus } from "./report/status.ts";
import { type Signal, signalIndex, signals } from "./tables.ts";

const given: NewSignal = {
  kind: "report",
  entryType: "B",
  type: "worry",
  channel: "web",
  reporterRole: "neighbour",
  about: { address: "Kanarielaan 3, 3961 AB", ownWords: "De kanarieposten liggen op de mat", alreadyDid: "aangebeld" },
  reporter: { name: "Kanariemelder", contact: "0612345678" },
  signs: ["letterbox_full", "drink_or_medicine"],
  ageBand: "75-84",
  personKnows: "no",
  wantsFeedback: true,
  mayBeNamed: false,
  danger: false,
  wantsCode: true,
};

let w: Awaited<ReturnType<typeof world>>;
let people: Awaited<ReturnType<typeof town>>;
beforeEach(async () => {
  w = await world();
  people = await town(w.db);
});
const asJob = <T>(work: (db: Db) => Promise<T>) => behindWall(w.db, system("test"), work);
const all = (): Promise<Signal[]> => asJob((db) => db.select().from(signals).orderBy(signals.number));
const only = async (): Promise<Signal> => (await all())[0]!;

describe("a signal comes in", () => {
  test("with a team, a next step with a date and a day before which the person must know; nobody reads it back", async () => {
    await receiveSignal(w.db, visitor, given);
    const signal = await only();
    expect(signal).toMatchObject({ status: "received", nextStep: "triage", team: people.north.id, entryType: "B" });
    expect(signal.nextDue && Temporal.Instant.compare(signal.nextDue, now())).toBe(1);
    expect(signal.informBefore?.toString()).toMatch(/^\d{4}-/);
    const asVisitor = await behindWall(w.db, visitor, (db) => db.select().from(signals));
    expect(asVisitor).toEqual([]);
    // and without saying who asks there is nothing either
    expect(await w.db.select().from(signals)).toEqual([]);
    expect(await w.db.select().from(signalIndex)).toEqual([]);
  });

  test("of a worry no fact about health is kept, though it was sent", async () => {
    await receiveSignal(w.db, visitor, given);
    expect((await only()).signs).toEqual(["letterbox_full"]);
    await receiveSignal(w.db, visitor, { ...given, entryType: "A", about: { address: "Elders 5" } });
    expect((await all())[1]!.signs).toEqual(["letterbox_full", "drink_or_medicine"]);
  });

  test("of who asks advice nothing about the person is kept, though it was sent", async () => {
    await receiveSignal(w.db, visitor, {
      ...given,
      entryType: "C",
      reporter: { contact: "0612345678", question: "Hoe begin ik erover" },
    });
    const signal = await only();
    expect(signal).toMatchObject({ about: null, signs: [], ageBand: "unknown", person: null, informBefore: null });
    expect(await asJob((db) => db.select().from(signalIndex))).toEqual([]);
    const opened = await vault().open(
      signal.id,
      { table: "signal", column: "reporter", row: signal.id },
      signal.reporter!,
    );
    expect(opened).not.toMatch(/Kanarie|aangebeld/);
  });

  test("no word of it stands readable in the database, and no name in log or facts", async () => {
    const { code } = await receiveSignal(w.db, visitor, given);
    const dump = await asOwner(w.db, async (db) => {
      const tables = await rows<{ name: string }>(
        db,
        sql`select table_name as name from information_schema.tables
        where table_schema = 'public' and table_type = 'BASE TABLE'`,
      );
      const texts = [];
      for (const { name } of tables)
        texts.push(
          await rows<{ t: string }>(db, sql`select ${sql.identifier(name)}::text as t from ${sql.identifier(name)}`),
        );
      return JSON.stringify(texts);
    });
    expect(dump).not.toMatch(/Kanarie|kanarie|aangebeld|0612345678|3961AB 3/);
    expect(dump).not.toContain(code!);
    expect(dump).toContain("signal.received");
  });

  test("danger rings within the hour", async () => {
    await receiveSignal(w.db, visitor, { ...given, type: "emergency", danger: true });
    const { nextStep, nextDue } = await only();
    expect(nextStep).toBe("alarm");
    expect(now().until(nextDue!).total("minutes")).toBeLessThanOrEqual(60);
  });

  test("goes to the team of the postcode, else to the oldest team", async () => {
    await asOwner(w.db, (db) =>
      db.execute(
        sql`insert into postcode (code, at, area) values ('3962BB', point(150000, 450000), ${people.areas.south})`,
      ),
    );
    await receiveSignal(w.db, visitor, { ...given, about: { address: "Zuidlaan 4, 3962 BB" } });
    await receiveSignal(w.db, visitor, { ...given, about: { address: "Nergens 4" } });
    const [one, two] = await all();
    expect([one!.team, one!.area, two!.team, two!.area]).toEqual([
      people.south.id,
      people.areas.south,
      people.north.id,
      null,
    ]);
  });

  test("about who does not want to be approached: it comes in, and the coordinator weighs that first", async () => {
    await asJob((db) =>
      db.execute(sql`insert into do_not_approach (value, since)
        values (${vault().blind("address", "3961AB 3")}, current_date)`),
    );
    await receiveSignal(w.db, visitor, given);
    await receiveSignal(w.db, visitor, { ...given, about: { address: "Elders 9" } });
    expect((await all()).map(({ nextStep }) => nextStep)).toEqual(["weigh_not_approached", "triage"]);
  });

  test("is found again by address and phone after a backup without its index was put back", async () => {
    await receiveSignal(w.db, visitor, { ...given, about: { ...given.about, phone: "0343123456" } });
    const index = () => asJob((db) => db.select().from(signalIndex).orderBy(signalIndex.kind, signalIndex.value));
    const before = await index();
    expect(before.map(({ kind }) => kind)).toEqual(["address", "address", "phone", "postcode"]);
    await asJob((db) => db.delete(signalIndex));
    expect(await rebuildSignalIndex(w.db)).toBe(1);
    expect(await index()).toEqual(before);
  });
});

describe("a reporter follows it", () => {
  const set = (values: string) => asJob((db) => db.execute(sql`update signal set ${sql.raw(values)}`));
  const tell = (word: string) =>
    asJob((db) =>
      db.execute(sql`insert into signal_feedback (id, signal, word, status, due, done_at)
        select gen_random_uuid(), id, ${word}, 'sent', now(), now() from signal`),
    );

  test("by a code of which only the hash is kept; in words of any notation", async () => {
    const { code } = await receiveSignal(w.db, visitor, given);
    expect((await only()).codeHash).toEqual(hashCode(code!));
    expect((await signalStatus(w.db, code!.toLowerCase()))?.word).toBe("received");
    expect(await signalStatus(w.db, "00000000000000000000000000")).toBeNull();
    expect(await signalStatus(w.db, "iets anders")).toBeNull();
    expect((await receiveSignal(w.db, visitor, { ...given, wantsCode: false })).code).toBeNull();
  });

  test("hears of contact only when that may be told, and the day does not give it away", async () => {
    const { code } = await receiveSignal(w.db, visitor, given);
    await set("received_at = now() - interval '9 days', claimed_at = now() - interval '8 days', status = 'assigned'");
    const assigned = await signalStatus(w.db, code!);
    expect(assigned?.word).toBe("taken_up");
    await set("status = 'contacted', contacted_at = now()");
    expect(await signalStatus(w.db, code!)).toEqual(assigned);
    await tell("contact");
    expect((await signalStatus(w.db, code!))?.word).toBe("contact");
  });

  test("never hears why it ended, and nothing any more after thirty days", async () => {
    const { code } = await receiveSignal(w.db, visitor, given);
    await set(
      "status = 'closed', close_reason = 'does_not_want', closed_at = now(), next_step = null, next_due = null",
    );
    expect((await signalStatus(w.db, code!))?.word).toBe("closed");
    await set("closed_at = now() - interval '31 days'");
    expect(await signalStatus(w.db, code!)).toBeNull();
  });

  test("follows what it was merged into, and what came of it", async () => {
    const first = await receiveSignal(w.db, visitor, given);
    const second = await receiveSignal(w.db, visitor, given);
    await asJob((db) =>
      db.execute(sql`update signal set status = 'merged', merged_into = ${first.id}, closed_at = now() - interval '40 days',
        next_step = null, next_due = null where id = ${second.id}`),
    );
    await asJob((db) => db.execute(sql`update signal set status = 'taken_up' where id = ${first.id}`));
    expect((await signalStatus(w.db, second.code!))?.word).toBe("taken_up");
    await asJob((db) =>
      db.execute(
        sql`update signal set status = 'converted', closed_at = now() - interval '90 days' where id = ${first.id}`,
      ),
    );
    expect((await signalStatus(w.db, second.code!))?.word).toBe("taken_up");
    await asJob((db) =>
      db.execute(sql`insert into signal_feedback (id, signal, word, status, due, done_at)
        values (gen_random_uuid(), ${first.id}, 'closed', 'sent', now(), now())`),
    );
    expect((await signalStatus(w.db, first.code!))?.word).toBe("closed");
  });
});

describe("what is kept apart", () => {
  const five = async () => {
    for (let n = 0; n < 6; n++) await receiveSignal(w.db, visitor, given);
  };

  test("the fifth about one address in a day, and what comes after it: one item, nothing lost", async () => {
    await five();
    expect((await all()).map(({ status }) => status)).toEqual([...Array(4).fill("received"), ...Array(2).fill("held")]);
    const items = await heldItems(w.db, people.fatima);
    expect(items.map((item) => item.length)).toEqual([2]);
    await withClock(now().add({ hours: 25 }), () => receiveSignal(w.db, visitor, given));
    expect((await all())[6]!.status).toBe("received");
  });

  test("not what a colleague types, nor what a practice sends", async () => {
    await five();
    const typed = await receiveSignal(w.db, people.fatima, { ...given, channel: "phone" });
    const sent = await receiveSignal(w.db, visitor, { ...given, kind: "referral", channel: "fhir" });
    expect([typed.held, sent.held]).toEqual([false, false]);
  });

  test("is passed on with its own clock, by the coordinator of the team and nobody else", async () => {
    await receiveSignal(w.db, visitor, { ...given, held: "looks_like_spam" });
    const { number } = await only();
    for (const as of [people.sjoerd, people.resident]) await expect(releaseSignal(w.db, as, number)).rejects.toThrow();
    await expect(releaseSignal(w.db, people.daan, number)).rejects.toThrow();
    await expect(heldItems(w.db, people.daan)).rejects.toThrow();
    expect(await heldItems(w.db, people.sjoerd)).toEqual([]);
    await releaseSignal(w.db, people.fatima, number);
    await releaseSignal(w.db, people.fatima, number);
    expect(await only()).toMatchObject({ status: "received", nextStep: "triage", heldReason: "looks_like_spam" });
    const told = await asOwner(w.db, (db) => rows(db, sql`select from event where name = 'signal.received'`));
    expect(told).toHaveLength(1);
  });

  test("thrown away by one when nobody can be called back, by two when somebody can", async () => {
    await receiveSignal(w.db, visitor, { ...given, reporter: {}, held: "looks_like_spam" });
    await receiveSignal(w.db, visitor, { ...given, held: "looks_like_spam" });
    const [one, two] = await all();
    expect(await throwAway(w.db, people.fatima, one!.number)).toBe("closed");
    expect(await throwAway(w.db, people.fatima, two!.number)).toBe("asked");
    expect(await throwAway(w.db, people.fatima, two!.number)).toBe("asked");
    expect((await all())[1]).toMatchObject({ status: "held", nextStep: "confirm_spam" });
    const { worker } = await import("#modules/teams/teams.test-data.ts");
    const second = await worker(w.db, people.north, "Bram", "coordinator");
    expect(await throwAway(w.db, second, two!.number)).toBe("closed");
    expect((await all()).map(({ closeReason }) => closeReason)).toEqual(["spam", "spam"]);
  });
});
