// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { addPerson, type PersonDetails } from "#modules/people/index.ts";
import { system } from "#platform/access/actor.ts";
import { react, record } from "#platform/audit/record.ts";
import { rows } from "#platform/db/db.ts";
import { toInstant, withClock } from "#platform/time/time.ts";
import { type World, world } from "#test/world.ts";
import { definePost, personFollowers, type Recipient, type Telling, tell } from "../index.ts";
import { deliveries } from "../tables.ts";
import { plainTelling } from "../telling.test-data.ts";
import { tellWeek } from "../week.ts";
import { markAddress } from "./bad-address.ts";
import { mergePart } from "./merge.ts";
import { changeSetting, settingOf } from "./setting.ts";

let w: World;
definePost(() =>
  w ? { jobs: w.services.jobs, mailer: w.services.mailer, sms: null, publicUrl: "http://soepsteen.example" } : null,
);
for (const [fact, reaction] of personFollowers) react(fact, reaction);
beforeEach(async () => {
  w = await world();
});

const actor = system("test");
const at = (local: string) => toInstant(Temporal.PlainDateTime.from(local));
const truus: PersonDetails = {
  givenName: "Truus",
  familyName: "van Es",
  email: "truus@soepsteen.example",
  phone: "0343556677",
  address: { street: "Molenpad", houseNumber: "8", postcode: "9999ZZ", city: "Demodam" },
};
const somebody = async (more: PersonDetails = {}) => (await addPerson(w.db, actor, { ...truus, ...more })).id;
const telling = (person: string, more: Partial<Telling> = {}, to: Partial<Recipient> = {}) =>
  plainTelling({ to: { name: "Truus", person, ...to }, ...more });
const all = () => w.db.select().from(deliveries).orderBy(deliveries.number);
const withheld = async () =>
  (
    await rows<{ reason: string }>(
      w.db,
      sql`select payload->>'reason' as reason from event where name = 'delivery.withheld' order by at, id`,
    )
  ).map(({ reason }) => reason);
const proactive = (person: string, more: Partial<Telling> = {}) =>
  tell(w.db, actor, telling(person, { nature: "proactive", ...more }));

describe("somebody we know", () => {
  test("hears it in her own way, at the addresses that she keeps with us", async () => {
    const byLetter = await somebody({ channel: "letter" });
    expect(await tell(w.db, actor, telling(byLetter))).toMatchObject({ channel: "letter" });
    expect((await all())[0]).toMatchObject({
      person: byLetter,
      name: "Truus van Es",
      address: "Molenpad 8\n9999ZZ Demodam",
      email: "truus@soepsteen.example",
    });
    expect(await tell(w.db, actor, telling(await somebody({ channel: "phone" })))).toMatchObject({ channel: "phone" });
    // her own address goes before the one that somebody else filled in
    await tell(w.db, actor, telling(await somebody(), {}, { email: "oud@soepsteen.example" }));
    expect((await all()).at(-1)).toMatchObject({ channel: "email", email: "truus@soepsteen.example" });
  });

  test("who is reached through somebody: that one is called, and nothing goes to her own address", async () => {
    const contactPerson = { name: "Karin Smit", phone: "0612345678", relation: "dochter" };
    const id = await somebody({ channel: "via_contact", contactPerson });
    expect(await tell(w.db, actor, telling(id))).toMatchObject({ channel: "phone" });
    expect((await all())[0]).toMatchObject({
      name: "Karin Smit (Truus van Es)",
      phone: "0612345678",
      email: "",
      address: "",
    });
  });

  test("who is told when one meets is on the call list, also without a number", async () => {
    const id = await somebody({ channel: "in_person", phone: null });
    expect(await tell(w.db, actor, telling(id))).toMatchObject({ channel: "phone" });
  });

  test("hears by phone when her mail address does not work", async () => {
    const id = await somebody();
    await markAddress(w.db, id, "truus@soepsteen.example", true);
    expect(await tell(w.db, actor, telling(id, {}, { email: "TRUUS@soepsteen.example" }))).toMatchObject({
      channel: "phone",
    });
    const other = await somebody();
    for (let i = 0; i < 2; i++) expect(await markAddress(w.db, other, "truus@soepsteen.example", false)).toBe(false);
    expect(await markAddress(w.db, other, "truus@soepsteen.example", false)).toBe(true);
  });
});

describe("nothing is told", () => {
  test.each([
    ["deceased", "deceased_on = '2026-11-01'"],
    ["closed", "closed_at = now()"],
    ["frozen", "frozen_at = now()"],
    ["paused", "paused_until = '2099-01-01'"],
  ])("to who is %s; but a letter of the rights desk goes", async (reason, set) => {
    const id = await somebody();
    await w.db.execute(sql.raw(`update person set ${set} where id = '${id}'`));
    expect(await tell(w.db, actor, telling(id))).toBeNull();
    expect(await withheld()).toEqual([reason]);
    const must = telling(id, { must: true, onlyChannel: "letter" });
    expect(await tell(w.db, actor, must)).toMatchObject({ channel: "letter" });
  });

  test("to who is merged away: the other hears it", async () => {
    const [old, kept] = [await somebody(), await somebody({ email: "samen@soepsteen.example" })];
    await w.db.execute(sql`update person set merged_into = ${kept}, closed_at = now() where id = ${old}`);
    await tell(w.db, actor, telling(old));
    expect((await all())[0]).toMatchObject({ person: kept, email: "samen@soepsteen.example" });
  });

  test("to who does not want to be written to; what waited is taken back", async () => {
    const id = await somebody({ channel: "phone" });
    await tell(w.db, actor, telling(id));
    await changeSetting(w.db, actor, id, { refuses: true });
    expect((await all())[0]?.state).toBe("dropped");
    expect(await tell(w.db, actor, telling(id))).toBeNull();
    expect(await withheld()).toEqual(["refuses"]);
  });

  test("after a death or a pause; a mail on its way is held back at the door", async () => {
    const id = await somebody();
    await tell(w.db, actor, telling(id));
    await w.db.execute(sql`update person set deceased_on = '2026-11-01' where id = ${id}`);
    await withClock(at("2026-11-24T10:00"), () => w.runDueJobs());
    expect(w.mail()).toEqual([]);
    expect((await all())[0]?.state).toBe("dropped");
    const other = await somebody({ channel: "phone" });
    await tell(w.db, actor, telling(other));
    await record(w.db, actor, "person.paused", other);
    expect((await all()).at(-1)?.state).toBe("dropped");
  });

  test("a merge moves what waits, and the stricter wish holds; it can be taken back", async () => {
    const [old, kept] = [await somebody({ channel: "phone" }), await somebody()];
    await tell(w.db, actor, telling(old));
    await changeSetting(w.db, actor, old, { choice: "only_me" });
    const moved = await mergePart.move(w.db, old, kept);
    expect((await all())[0]).toMatchObject({ person: kept, state: "queued" });
    expect(await settingOf(w.db, kept)).toMatchObject({ choice: "only_me" });
    await mergePart.moveBack(w.db, old, kept, JSON.parse(JSON.stringify(moved)));
    expect((await all())[0]).toMatchObject({ person: old });
    expect(await settingOf(w.db, kept)).toMatchObject({ choice: "all" });
  });
});

describe("how much somebody wants to hear", () => {
  test("three asks in a week; the fourth waits for the weekly message, what is about her does not", async () => {
    const id = await somebody();
    await withClock(at("2026-11-25T10:00"), async () => {
      for (let i = 0; i < 5; i++) await proactive(id, { subject: `Vraag ${i}` });
      await tell(w.db, actor, telling(id));
      expect((await all()).map(({ state }) => state)).toEqual([
        "queued",
        "queued",
        "queued",
        "saved",
        "saved",
        "queued",
      ]);
    });
    // eight days on there is room again
    await withClock(at("2026-12-04T10:00"), async () => {
      await w.db.update(deliveries).set({ createdAt: at("2026-11-25T10:00") });
      await proactive(id);
      expect((await all()).at(-1)?.state).toBe("queued");
    });
  });

  test("only what is about her: asks are not told, and no longer when they waited", async () => {
    const id = await somebody();
    await proactive(id);
    await changeSetting(w.db, actor, id, { choice: "only_me" });
    expect((await all())[0]?.state).toBe("dropped");
    expect(await proactive(id)).toBeNull();
    expect(await withheld()).toEqual(["only_me"]);
    expect(await tell(w.db, actor, telling(id))).not.toBeNull();
  });

  test("once a week: one message on Tuesday with at most ten lines, and nothing when there is nothing new", async () => {
    const id = await somebody();
    await changeSetting(w.db, actor, id, { choice: "weekly" });
    await withClock(at("2026-11-25T10:00"), async () => {
      for (let i = 0; i < 12; i++) await proactive(id, { subject: `Vraag ${i}`, link: `/activiteiten/${i}` });
      await proactive(id, { subject: "Te laat", dueBy: at("2026-11-27T10:00") });
    });
    expect(await withheld()).toEqual(["week_full"]);
    await withClock(at("2026-11-30T10:00"), async () => expect(await tellWeek(w.db)).toBe(0));
    await withClock(at("2026-12-01T09:00"), async () => {
      expect(await tellWeek(w.db)).toBe(1);
      expect(await tellWeek(w.db)).toBe(0);
      await w.runDueJobs();
    });
    const [mail] = w.mail();
    expect(w.mail()).toHaveLength(1);
    expect(mail!.subject).toBe("Deze week zijn er 10 berichten");
    expect(mail!.text).toContain("Vraag 9\nhttp://soepsteen.example/activiteiten/9");
    expect(mail!.text).not.toContain("Vraag 10");
    expect(mail!.headers.find(({ key }) => key === "list-unsubscribe")?.value).toMatch(/^<http.*\/berichten\/minder\//);
    await withClock(at("2026-12-08T09:30"), () => tellWeek(w.db));
    expect((await all()).at(-1)?.subject).toBe("Deze week zijn er 2 berichten");
    await withClock(at("2026-12-15T09:30"), async () => expect(await tellWeek(w.db)).toBe(0));
  });

  test("of two reasons for one event the strongest is told, once", async () => {
    const id = await somebody();
    const event = (strength: number, kind: string) => ({ event: { code: "occurrence:1", strength }, kind, key: kind });
    await tell(w.db, actor, telling(id, event(1, "gaps.told")));
    await tell(w.db, actor, telling(id, event(2, "signups.cancelled")));
    await tell(w.db, actor, telling(id, event(1, "bookings.changed")));
    const told = (await all()).filter(({ state }) => state !== "dropped");
    expect(told.map(({ kind }) => kind)).toEqual(["signups.cancelled"]);
    // somebody else hears the same event for herself
    expect(await tell(w.db, actor, telling(await somebody(), { ...event(1, "a.b"), key: "other" }))).not.toBeNull();
    await w.db.update(deliveries).set({ state: "sent" }).where(eq(deliveries.id, told[0]!.id));
    expect(await tell(w.db, actor, telling(id, event(9, "c.d")))).toEqual({ id: told[0]!.id, channel: "email" });
  });
});
