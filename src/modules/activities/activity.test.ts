// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "#platform/access/actor.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import { now, today, toLocal, withClock } from "#platform/time/time.ts";
import { world } from "#test/world.ts";
import { datesOf } from "./activity/dates.ts";
import { listActivities, listDates } from "./calendar.ts";
import { activityOfLink, confirmByLink } from "./confirm-link.ts";
import {
  addActivity,
  approveActivity,
  archiveActivity,
  cancelDate,
  changeActivity,
  changeFromDate,
  extendHorizon,
  findActivity,
  freshen,
  keepSiteAddress,
  makeConfirmLink,
  moveDate,
  restoreDate,
  rewriteFeedTexts,
  submitActivity,
} from "./index.ts";
import { plainActivity } from "./plain-activity.ts";
import { setSynonyms } from "./synonyms.ts";

let db: Db;
let organisation: string;
let editor: Actor;
const visitor: Actor = { kind: "visitor" };
const keeper: Actor = { kind: "person", person: newId(), siteRoles: ["keeper"] };
const stranger = (): Actor => ({
  kind: "member",
  person: newId(),
  siteRoles: [],
  memberships: [{ organisation: newId(), role: "admin" }],
});

beforeEach(async () => {
  ({ db } = await world());
  organisation = newId();
  await db.execute(
    sql`insert into organisation (id, slug, name, trusted) values (${organisation}, 'de-brug', 'Buurthuis De Brug', true)`,
  );
  const person = newId();
  await db.execute(sql`insert into person (id, given_name) values (${person}, 'Ria')`);
  editor = { kind: "member", person, siteRoles: [], memberships: [{ organisation, role: "editor" }] };
});

const coffee = () => ({
  ...plainActivity,
  title: "Koffieochtend in De Brug",
  whatWeDo: "We drinken koffie en lezen samen de krant.",
  contactName: "Ria",
  contactPhone: "0343000001",
  startsLocal: today().subtract({ days: 7 }).toPlainDateTime("10:00"),
  rrule: "FREQ=WEEKLY",
});
const add = () => addActivity(db, editor, organisation, "buurt.example", coffee());
const publish = async () => submitActivity(db, editor, (await add()).number);
const soon = () => ({ from: now(), to: now().add({ hours: 24 * 60 }) });
const localOf = (text: string) => Temporal.PlainDateTime.from(text.replace(" ", "T"));

describe("the life of an activity", () => {
  test("a draft is for the organisation only", async () => {
    const draft = await add();
    await expect(findActivity(db, visitor, draft.number)).rejects.toThrow("activity");
    await expect(findActivity(db, stranger(), draft.number)).rejects.toThrow("activity");
    expect((await findActivity(db, editor, draft.number)).title).toBe("Koffieochtend in De Brug");
    expect((await listDates(db, soon())).entries).toHaveLength(0);
  });

  test("a trusted organisation publishes at once, and every week stands in the calendar", async () => {
    const published = await publish();
    expect(published.status).toBe("published");
    const { entries } = await listDates(db, soon());
    expect(entries.length).toBeGreaterThanOrEqual(8);
    expect(entries[0]).toMatchObject({
      title: "Koffieochtend in De Brug",
      organisationName: "Buurthuis De Brug",
      status: "planned",
    });
    expect((await listActivities(db, soon())).entries).toHaveLength(1);
  });

  test("another organisation waits for the keeper", async () => {
    await db.execute(sql`update organisation set trusted = false where id = ${organisation}`);
    const waiting = await publish();
    expect(waiting.status).toBe("in_review");
    expect((await listDates(db, soon())).entries).toHaveLength(0);
    await expect(approveActivity(db, editor, waiting.number)).rejects.toThrow("approve");
    expect((await approveActivity(db, keeper, waiting.number)).status).toBe("published");
  });

  test("somebody of another organisation may not change it", async () => {
    const { number } = await publish();
    await expect(changeActivity(db, stranger(), number, { title: "Van mij" })).rejects.toThrow("change");
    await expect(cancelDate(db, visitor, number, today().toPlainDateTime("10:00"), "")).rejects.toThrow("change");
  });

  test("every change leaves a fact in the same transaction", async () => {
    const { id, number } = await publish();
    await changeActivity(db, editor, number, { priceCents: 250 });
    const facts = await rows<{ name: string }>(db, sql`select name from event where subject = ${id} order by at, id`);
    expect(facts.map((f) => f.name)).toEqual(["activity.added", "activity.published", "activity.changed"]);
  });

  test("a stopped activity stands thirty days as cancelled", async () => {
    const { id, number } = await publish();
    await archiveActivity(db, editor, number, "Ria gaat met pensioen");
    const dates = await datesOf(db, id, 100);
    expect(dates.length).toBeLessThanOrEqual(5);
    expect(dates.every((d) => d.status === "cancelled")).toBe(true);
    await expect(changeActivity(db, editor, number, { title: "Toch nog" })).rejects.toThrow("gestopt");
  });
});

describe("dates", () => {
  test("one time cancelled, moved and restored", async () => {
    const { id, number } = await publish();
    const [first] = await datesOf(db, id, 1, now().add({ hours: 24 * 3 }));
    const key = localOf(first!.recurrenceId);
    await cancelDate(db, editor, number, key, "De zaal is dicht");
    expect((await datesOf(db, id, 5)).find((d) => d.recurrenceId === first!.recurrenceId)).toMatchObject({
      status: "cancelled",
      reason: "De zaal is dicht",
    });
    await moveDate(db, editor, number, key, { starts: key.add({ hours: 4 }), minutes: 60, venue: null, reason: "" });
    const moved = (await datesOf(db, id, 5)).find((d) => d.recurrenceId === first!.recurrenceId)!;
    expect(moved.status).toBe("moved");
    expect(Date.parse(moved.startsAt) - Date.parse(first!.startsAt)).toBe(4 * 3_600_000);
    await restoreDate(db, editor, number, key);
    expect((await datesOf(db, id, 5)).find((d) => d.recurrenceId === first!.recurrenceId)).toMatchObject({
      status: "planned",
      startsAt: first!.startsAt,
    });
  });

  test("what has been stays as it happened when the series changes", async () => {
    const { id, number } = await publish();
    const past = () =>
      rows<{ t: string }>(
        db,
        sql`select starts_at::text as t from occurrence where series = ${id} and starts_at < now() order by 1`,
      );
    const before = await past();
    expect(before.length).toBeGreaterThan(0);
    await changeActivity(db, editor, number, { startsLocal: today().subtract({ days: 7 }).toPlainDateTime("14:00") });
    expect((await past()).map((r) => r.t)).toEqual(expect.arrayContaining(before.map((r) => r.t)));
    const [next] = await datesOf(db, id, 1, now().add({ hours: 24 }));
    expect(toLocal(Temporal.Instant.from(next!.startsAt.replace(" ", "T").replace("+00", "Z"))).hour).toBe(14);
  });

  test("from a date on: the old series ends before it, the new one follows", async () => {
    const { id, number } = await publish();
    const [, second] = await datesOf(db, id, 2, now().add({ hours: 24 * 3 }));
    const key = localOf(second!.recurrenceId);
    const follower = await changeFromDate(db, editor, number, key, {
      ...coffee(),
      startsLocal: key.with({ hour: 15 }),
    });
    expect(follower.follows).toBe(id);
    const old = await datesOf(db, id, 50);
    expect(old.every((d) => localOf(d.recurrenceId).toString() < key.toString())).toBe(true);
    expect((await datesOf(db, follower.id, 3))[0]!.startsAt).not.toBe(second!.startsAt);
  });

  test("the horizon moves on with the days", async () => {
    const { id } = await publish();
    const last = async () =>
      (await rows<{ t: string }>(db, sql`select max(local_date)::text as t from occurrence where series = ${id}`))[0]!
        .t;
    const before = await last();
    await withClock(now().add({ hours: 24 * 14 }), () => extendHorizon(db));
    expect((await last()) > before).toBe(true);
  });
});

describe("freshness", () => {
  test("published, asked after 90 days, stale after 14, hidden after 30, and back by the link", async () => {
    const { id, number } = await publish();
    const later = (days: number) => now().add({ hours: days * 24 });
    const status = async () => (await findActivity(db, editor, number)).status;
    const token = await makeConfirmLink(db, id);
    await withClock(later(89), () => freshen(db));
    expect(await status()).toBe("published");
    await withClock(later(91), () => freshen(db));
    expect(await status()).toBe("needs_confirmation");
    await withClock(later(106), () => freshen(db));
    expect(await status()).toBe("stale");
    expect((await listDates(db, { ...soon(), forPrint: true })).entries).toHaveLength(0);
    await withClock(later(137), () => freshen(db));
    expect(await status()).toBe("hidden");
    expect((await listDates(db, soon())).entries).toHaveLength(0);
    expect((await activityOfLink(db, token)).id).toBe(id);
    expect(await status()).toBe("hidden");
    await confirmByLink(db, token);
    expect(await status()).toBe("published");
    expect((await listDates(db, soon())).entries.length).toBeGreaterThan(0);
  });

  test("an activity with sign-up is asked after 30 days", async () => {
    const { number } = await add();
    await changeActivity(db, editor, number, { signUp: "phone" });
    await submitActivity(db, editor, number);
    await withClock(now().add({ hours: 31 * 24 }), () => freshen(db));
    expect((await findActivity(db, editor, number)).status).toBe("needs_confirmation");
  });

  test("what is over goes to the archive by itself", async () => {
    const one = await addActivity(db, editor, organisation, "buurt.example", {
      ...coffee(),
      rrule: null,
      startsLocal: today().add({ days: 2 }).toPlainDateTime("10:00"),
    });
    await submitActivity(db, editor, one.number);
    await withClock(now().add({ hours: 24 * 5 }), () => freshen(db));
    expect((await findActivity(db, editor, one.number)).status).toBe("archived");
  });
});

describe("searching", () => {
  const found = async (text: string) => (await listActivities(db, { ...soon(), text })).entries.map((e) => e.title);

  test("by stem, part of a word, place, typing error and synonym", async () => {
    await publish();
    expect(await found("koffieochtenden")).toHaveLength(1);
    expect(await found("koff")).toHaveLength(1);
    expect(await found("brug")).toHaveLength(1);
    expect(await found("koffieochtnd")).toHaveLength(1);
    expect(await found("inloop")).toHaveLength(0);
    await setSynonyms(db, keeper, ["koffie", "inloop"]);
    expect(await found("inloop")).toHaveLength(1);
    expect(await found("zwemmen")).toHaveLength(0);
  });

  test.each(["'", "a & b | !c", "<script>", "%_\\", "🙂", "koffie:*", "x".repeat(5000)])(
    "odd text %j gives an answer, not a fault",
    async (text) => {
      await publish();
      expect(Array.isArray(await found(text))).toBe(true);
    },
  );

  test("pages go on where the last one ended", async () => {
    await publish();
    const first = await listDates(db, soon(), null, 3);
    const second = await listDates(db, soon(), first.next, 3);
    expect(first.entries).toHaveLength(3);
    expect(new Set([...first.entries, ...second.entries].map((e) => e.id)).size).toBe(6);
  });
});

test("when the site moves to another address, the calendar files say so", async () => {
  const { id } = await publish();
  const text = async () =>
    (await rows<{ t: string }>(db, sql`select ics_text as t from series where id = ${id}`))[0]!.t.replace(/\r\n /g, "");
  expect(await keepSiteAddress(db, "https://nieuw.example")).toBe(true);
  expect(await rewriteFeedTexts(db)).toBe(1);
  expect(await text()).toContain("URL:https://nieuw.example/activiteiten/");
  expect(await text()).toContain("@buurt.example");
  expect(await keepSiteAddress(db, "https://nieuw.example")).toBe(false);
});
