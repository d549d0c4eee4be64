// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { tell } from "#modules/messages/index.ts";
import { system } from "#platform/access/actor.ts";
import { rows } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import { Conflict, Forbidden, NotFound } from "#platform/http/errors.ts";
import { now, today, withClock } from "#platform/time/time.ts";
import { organisation } from "#test/people.ts";
import { world } from "#test/world.ts";
import { askConsent, consentsOf, declineConsent, giveConsent, recordConsent, withdrawConsent } from "./consent.ts";
import { mayShare, refusedChannels, shareGate } from "./gate.ts";
import { keepConsents } from "./nightly.ts";
import { somebody, workerOf } from "./town.test-data.ts";

async function setting() {
  const { db } = await world();
  const truus = await somebody(db, "Truus", { phone: "0343000001" });
  const worker = await workerOf(db, [truus]);
  const { id: brug } = await organisation(db, "Buurthuis De Brug");
  const question = {
    person: truus.person,
    purpose: "share_with_org",
    scope: ["name", "phone"],
    recipient: brug,
  } as const;
  return { db, truus, worker, brug, question };
}
const daysFromNow = (days: number) => now().add({ hours: 24 * days });

describe("a consent", () => {
  test("is yes only while somebody said yes: asked, refused, expired and withdrawn are no", async () => {
    const { db, truus, worker, brug, question } = await setting();
    const shared = (share = {}) => mayShare(db, truus.person, "share_with_org", { recipient: brug, ...share });
    expect(await shared()).toBe(false);
    const asked = await askConsent(db, worker, question);
    expect([asked.state, await shared()]).toEqual(["asked", false]);
    const given = await giveConsent(db, worker, asked.id, "oral");
    expect(given).toMatchObject({ state: "given", how: "oral", recordedBy: worker.person, textVersion: "2026-11" });
    expect(given.validUntil?.toString()).toBe(today().add({ months: 12 }).toString());
    expect([await shared(), await shared({ scope: ["phone"] })]).toEqual([true, true]);
    expect([await shared({ scope: ["address"] }), await shared({ recipient: newId() })]).toEqual([false, false]);
    expect(await mayShare(db, truus.person, "share_with_org")).toBe(false);
    expect(await withClock(daysFromNow(400), () => shared())).toBe(false);
    await withdrawConsent(db, worker, asked.id, "oral");
    expect(await shared()).toBe(false);
  });

  test("is a condition in a query, also for somebody frozen", async () => {
    const { db, truus, worker, brug, question } = await setting();
    await recordConsent(db, worker, question, { answer: "yes", how: "paper" });
    const seen = () =>
      rows(db, sql`select p.id from person p where ${shareGate(sql`p.id`, "share_with_org", { recipient: brug })}`);
    expect(await seen()).toEqual([{ id: truus.person }]);
    await db.execute(sql`update person set frozen_at = now() where id = ${truus.person}::uuid`);
    expect(await seen()).toEqual([]);
  });

  test("a no of today ends the yes of before", async () => {
    const { db, truus, worker, question } = await setting();
    await recordConsent(db, worker, question, { answer: "yes", how: "oral" });
    await recordConsent(db, worker, question, { answer: "no", how: "oral" });
    const states = (await consentsOf(db, truus.person)).map(({ state }) => state).sort();
    expect(states).toEqual(["declined", "withdrawn"]);
  });

  test("asked, given, refused or withdrawn twice is once", async () => {
    const { db, worker, question } = await setting();
    const [one, two] = await Promise.all([askConsent(db, worker, question), askConsent(db, worker, question)]);
    expect(one.id).toBe(two.id);
    await Promise.all([giveConsent(db, worker, one.id, "oral"), giveConsent(db, worker, one.id, "paper")]);
    await Promise.all([withdrawConsent(db, worker, one.id, "oral"), withdrawConsent(db, worker, one.id, "oral")]);
    const told = await rows<{ name: string; n: number }>(
      db,
      sql`select name, count(*)::int as n from event where subject = ${one.id}::uuid group by name order by name`,
    );
    expect(told).toEqual([
      { name: "consent.asked", n: 1 },
      { name: "consent.given", n: 1 },
      { name: "consent.withdrawn", n: 1 },
    ]);
    await expect(giveConsent(db, worker, one.id, "oral")).rejects.toThrow(Conflict);
    const no = await askConsent(db, worker, question);
    await declineConsent(db, worker, no.id, "oral");
    expect((await declineConsent(db, worker, no.id, "oral")).state).toBe("declined");
  });

  test("that is given again makes place for the new one, and withdrawing ends all of it", async () => {
    const { db, truus, worker, brug, question } = await setting();
    await recordConsent(db, worker, question, { answer: "yes", how: "oral" });
    const again = await recordConsent(db, worker, question, { answer: "yes", how: "paper" });
    expect((await consentsOf(db, truus.person)).map(({ state }) => state)).toEqual(["given", "expired"]);
    await withdrawConsent(db, truus, again.id, "digital");
    expect(await mayShare(db, truus.person, "share_with_org", { recipient: brug })).toBe(false);
  });

  test("is refused without somebody to share with, with a scope that is not in the list, or with a day that passed", async () => {
    const { db, truus, worker, brug } = await setting();
    const wrong = [
      { purpose: "share_with_org", scope: ["name"] },
      { purpose: "share_with_org", scope: [], recipient: brug },
      { purpose: "share_with_org", scope: ["diagnosis"], recipient: brug },
      { purpose: "keep_details", scope: ["name"] },
      { purpose: "contact_by", scope: ["pigeon"] },
    ] as const;
    for (const one of wrong)
      await expect(askConsent(db, worker, { person: truus.person, ...one }), JSON.stringify(one)).rejects.toThrow(
        Conflict,
      );
    const asked = await askConsent(db, worker, { person: truus.person, purpose: "keep_details" });
    await expect(giveConsent(db, worker, asked.id, "oral", today().subtract({ days: 1 }))).rejects.toThrow(Conflict);
  });

  test("is not there for a stranger, and a colleague of elsewhere or an officer does not write it down", async () => {
    const { db, truus, worker, question } = await setting();
    const asked = await askConsent(db, worker, question);
    const [stranger, elsewhere] = [await somebody(db, "Piet"), await workerOf(db, [], "Ellen")];
    for (const who of [stranger, elsewhere, { kind: "visitor" } as const]) {
      await expect(giveConsent(db, who, asked.id, "oral")).rejects.toThrow(NotFound);
      await expect(withdrawConsent(db, who, asked.id, "oral")).rejects.toThrow(NotFound);
      await expect(askConsent(db, who, question)).rejects.toThrow(NotFound);
    }
    const weak = { ...worker, weak: true };
    await expect(giveConsent(db, weak, asked.id, "oral")).rejects.toThrow(NotFound);
    const inHerName = {
      ...stranger,
      behalf: { person: truus.person, as: "representative", scopes: ["details"] } as const,
    };
    await expect(giveConsent(db, inHerName, asked.id, "oral")).rejects.toThrow(NotFound);
    await db.execute(sql`insert into site_role (person, role) values (${stranger.person}::uuid, 'privacy_officer')`);
    await db.execute(sql`insert into person_access (id, person, account, kind, purpose, valid_from, valid_to)
      values (${newId()}, ${truus.person}::uuid, ${stranger.person}::uuid, 'rights', 'rights', now() - interval '1 minute', now() + interval '1 hour')`);
    const officer = { ...stranger, siteRoles: ["privacy_officer" as const] };
    await expect(giveConsent(db, officer, asked.id, "oral")).rejects.toThrow(Forbidden);
  });

  test("that is withdrawn takes back what waits, closes doors and tells who has something, in one transaction", async () => {
    const { db, truus, worker, brug, question } = await setting();
    const given = await recordConsent(db, worker, question, { answer: "yes", how: "oral" });
    const to = { name: "De Brug", phone: "0343000099" };
    const telling = { to, kind: "x.y", label: "x", subject: "x", text: "x", about: truus.person };
    await tell(db, worker, { ...telling, key: `consent:${given.id}:card` });
    await tell(db, worker, { ...telling, key: "consent:other" });
    const member = await somebody(db, "Ria");
    await db.execute(
      sql`insert into membership (organisation, person, role) values (${brug}::uuid, ${member.person}::uuid, 'editor')`,
    );
    await db.execute(sql`insert into person_access (id, person, account, kind, purpose, valid_from, valid_to)
      values (${newId()}, ${truus.person}::uuid, ${member.person}::uuid, 'cover', 'contact', now() - interval '1 hour', now() + interval '1 hour')`);
    await withdrawConsent(db, truus, given.id, "digital");
    expect(await rows(db, sql`select state from delivery where key like 'consent:%' order by key`)).toEqual(
      given.id < "other" ? [{ state: "dropped" }, { state: "queued" }] : [{ state: "queued" }, { state: "dropped" }],
    );
    expect(await rows(db, sql`select 1 from person_access where valid_to > now() + interval '1 minute'`)).toEqual([]);
    const [told] = await rows<{ body: string; name: string }>(
      db,
      sql`select name, body from delivery where kind = 'consents.closed'`,
    );
    expect(told!.name).toBe("Buurthuis De Brug");
    expect(told!.body).not.toContain("Truus");
    expect(told!.body).toContain(String(given.number));
  });

  test("expires in the night, and a month before somebody asks by the own channel, once", async () => {
    const { db, truus, worker, question, brug } = await setting();
    await recordConsent(db, worker, question, { answer: "yes", how: "oral", validUntil: today().add({ days: 20 }) });
    await keepConsents(db);
    await keepConsents(db);
    const asked = await rows<{ channel: string; body: string }>(
      db,
      sql`select channel, body from delivery where kind = 'consents.renew'`,
    );
    expect(asked).toHaveLength(1);
    expect(asked[0]!.channel).toBe("phone");
    expect(asked[0]!.body).not.toMatch(/Truus|Brug/);
    await withClock(daysFromNow(22), async () => expect((await keepConsents(db)).expired).toBe(1));
    expect((await consentsOf(db, truus.person))[0]).toMatchObject({ state: "expired", endedHow: "date" });
    expect(await mayShare(db, truus.person, "share_with_org", { recipient: brug })).toBe(false);
    expect((await rows(db, sql`select 1 from delivery where kind = 'consents.closed'`)).length).toBe(1);
  });

  test("about a channel: who was never asked refused nothing; after a no it is not used", async () => {
    const { db, truus, worker } = await setting();
    expect(await refusedChannels(db, truus.person)).toEqual([]);
    const by = (scope: string[]) => ({ person: truus.person, purpose: "contact_by", scope }) as const;
    await recordConsent(db, worker, by(["phone"]), { answer: "no", how: "oral" });
    await recordConsent(db, worker, by(["letter"]), { answer: "yes", how: "oral" });
    expect(await refusedChannels(db, truus.person)).toEqual(["phone"]);
    await recordConsent(db, worker, by(["phone"]), { answer: "yes", how: "oral" });
    expect(await refusedChannels(db, truus.person)).toEqual([]);
  });

  test("facts hold ids and codes only", async () => {
    const { db, worker, question } = await setting();
    await recordConsent(db, worker, question, { answer: "yes", how: "oral" });
    const told = JSON.stringify(await rows(db, sql`select payload from event where name like 'consent.%'`));
    expect(told).not.toMatch(/Truus|Brug|0343/);
    expect(await askConsent(db, system("seeds"), { person: question.person, purpose: "keep_details" })).toMatchObject({
      state: "asked",
    });
  });
});
