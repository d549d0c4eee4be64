// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { archiveActivity, cancelDate, changeActivity, placedDate } from "#modules/activities/index.ts";
import { rows } from "#platform/db/db.ts";
import { now, withClock } from "#platform/time/time.ts";
import { coffee, somebody } from "./comers.test-data.ts";
import { openLink } from "./find.ts";
import { cancelOwn, comeAgain, eraseOwn } from "./own.ts";
import { isOpen, signUp } from "./sign-up.ts";

describe("who signs up", () => {
  test("has a place while there are places, and stands on the waiting list in order after that", async () => {
    const { come, seats, db, activity, dates } = await coffee({ capacity: 2 });
    const outcomes = [];
    for (const name of ["Anna", "Bep", "Cor", "Dirk"]) outcomes.push((await come(name)).outcome);
    expect(outcomes).toEqual(["signed_up", "signed_up", "waitlisted", "waitlisted"]);
    expect((await seats()).map(({ name, state }) => `${name} ${state}`)).toEqual([
      "Anna signed_up",
      "Bep signed_up",
      "Cor waitlisted",
      "Dirk waitlisted",
    ]);
    expect(await placedDate(db, activity.id, dates[0]!)).toMatchObject({ taken: 2, status: "full", isFull: true });
  });

  test("by the same form twice is one: a double tap does no harm", async () => {
    const { come, db, activity, dates, seats } = await coffee({ capacity: 5 });
    const { token } = await come("Anna", { phone: "", channel: null });
    const again = await signUp(
      db,
      { kind: "visitor" },
      activity.id,
      { ...somebody(dates[0]!), name: "Anna" },
      { token },
    );
    expect(again).toBe("already");
    expect(await seats()).toHaveLength(1);
    expect((await placedDate(db, activity.id, dates[0]!))?.taken).toBe(1);
  });

  test("under the same name and number is on the list once for a date, and the same person on another date", async () => {
    const { come, dates, db } = await coffee({ capacity: 5 });
    expect((await come("Anna")).outcome).toBe("signed_up");
    expect((await come("anna")).outcome).toBe("already");
    const later = await come("ANNA", { recurrenceId: dates[1]! });
    expect(later.outcome).toBe("signed_up");
    expect(await rows(db, sql`select 1 from participation`)).toHaveLength(1);
    // whoever only knows name and number does not see the other dates
    const opened = await openLink(db, later.token);
    expect(opened.seats).toHaveLength(1);
    expect(opened.seats[0]!.recurrenceId.equals(dates[1]!)).toBe(true);
  });

  test("without a number for a full date is asked for one, and nothing is kept", async () => {
    const { come, seats } = await coffee({ capacity: 1 });
    await come("Anna");
    expect((await come("Bep", { phone: "", channel: null })).outcome).toBe("unreachable");
    expect(await seats()).toHaveLength(1);
  });

  test("cannot for a date that is off, over, too soon or not there, nor for an activity that stopped", async () => {
    const { come, here, db, activity, dates } = await coffee({ capacity: 5, deadlineDays: 4 });
    expect((await come("Anna")).outcome, "two days before, while four are asked").toBe("closed");
    expect((await come("Anna", { recurrenceId: dates[1]! })).outcome).toBe("signed_up");
    await cancelDate(db, here.editor, activity.number, dates[1]!, "De zaal is dicht.");
    expect((await come("Bep", { recurrenceId: dates[1]! })).outcome).toBe("closed");
    expect((await come("Bep", { recurrenceId: dates[1]!.add({ hours: 1 }) })).outcome).toBe("closed");
    const past = await withClock(now().add({ hours: 24 * 30 }), () => come("Bep", { recurrenceId: dates[2]! }));
    expect(past.outcome).toBe("closed");
    await archiveActivity(db, here.editor, activity.number, "Wij stoppen.");
    expect((await come("Bep", { recurrenceId: dates[3]! })).outcome).toBe("closed");
    const date = await placedDate(db, activity.id, dates[3]!);
    expect(isOpen({ deadlineDays: null }, date!)).toBe(false);
  });

  test("for a drop-in may say so, without any limit", async () => {
    const { come, db, activity, dates } = await coffee({ signUp: "none", capacity: 1 });
    for (const name of ["Anna", "Bep", "Cor"]) expect((await come(name)).outcome).toBe("signed_up");
    expect(await placedDate(db, activity.id, dates[0]!)).toMatchObject({ taken: 3, capacity: null, isFull: false });
  });
});

describe("who does not come after all", () => {
  test("gives the place to the first in line, who is told by the own channel", async () => {
    const { come, seats, told, db, activity, dates } = await coffee({ capacity: 1 });
    const { token } = await come("Anna");
    await come("Bep", { email: "bep@buurt.example", phone: "", channel: "email" });
    await come("Cor");
    const [anna] = (await openLink(db, token)).seats;
    await cancelOwn(db, token, anna!.id);
    await cancelOwn(db, token, anna!.id);
    expect((await seats()).map(({ name, state, life }) => `${name} ${state} ${life}`)).toEqual([
      "Anna cancelled stopped",
      "Bep signed_up signed_up",
      "Cor waitlisted waitlisted",
    ]);
    const placed = (await told()).filter(({ kind }) => kind === "signups.placed");
    expect(placed).toMatchObject([{ name: "Bep", channel: "email" }]);
    expect(placed[0]!.body).toContain("Er is een plek vrij bij Koffieochtend in De Brug.");
    expect(placed[0]!.link).toMatch(/^\/meedoen\//);
    expect((await placedDate(db, activity.id, dates[0]!))?.taken).toBe(1);
  });

  test("leaves a free date that is no longer full", async () => {
    const { come, db, activity, dates } = await coffee({ capacity: 1 });
    const { token } = await come("Anna");
    await cancelOwn(db, token, (await openLink(db, token)).seats[0]!.id);
    expect(await placedDate(db, activity.id, dates[0]!)).toMatchObject({ taken: 0, status: "planned" });
    expect((await come("Bep")).outcome).toBe("signed_up");
  });

  test("cannot undo what has been: a date that is over keeps who was there", async () => {
    const { come, db, seats } = await coffee({ capacity: 1 });
    const { token } = await come("Anna");
    const [seat] = (await openLink(db, token)).seats;
    await withClock(now().add({ hours: 24 * 5 }), () => cancelOwn(db, token, seat!.id));
    expect((await seats()).map(({ state }) => state)).toEqual(["signed_up"]);
  });

  test("may come again, on another date too", async () => {
    const { come, db, dates, seats } = await coffee({ capacity: 1 });
    const { token } = await come("Anna");
    expect(await comeAgain(db, token, dates[1]!)).toBe("signed_up");
    expect(await comeAgain(db, token, dates[1]!)).toBe("already");
    await come("Bep", { recurrenceId: dates[2]! });
    expect(await comeAgain(db, token, dates[2]!)).toBe("waitlisted");
    expect(await seats()).toHaveLength(4);
  });

  test("is not opened up by somebody who knows the name and the number", async () => {
    const { come, db, dates } = await coffee({ capacity: 5 });
    await come("Anna", { phone: "0343000010", email: "anna@soepsteen.example", introduce: false, sharePhone: false });
    const stranger = { phone: "0343000010", email: "dief@elders.example", introduce: true, sharePhone: true };
    await come("Anna", { ...stranger, recurrenceId: dates[1]! });
    expect(
      await rows(
        db,
        sql`select email, introduce, share_phone as share, count(*) over ()::int as people from participation`,
      ),
    ).toEqual([{ email: "anna@soepsteen.example", introduce: false, share: false, people: 1 }]);
  });

  test("may have everything erased: the place goes on, the name is gone", async () => {
    const { come, db, seats } = await coffee({ capacity: 1 });
    const { token } = await come("Anna", { remark: "Ik neem koekjes mee" });
    await come("Bep");
    await eraseOwn(db, token);
    expect((await seats()).map(({ name, state }) => `${name} ${state}`)).toEqual(["Bep signed_up"]);
    await expect(openLink(db, token)).rejects.toThrow();
    expect(JSON.stringify(await rows(db, sql`select * from event`))).not.toMatch(/Anna|koekjes|0343000010/);
  });
});

describe("another number of places", () => {
  test("more: who waits comes in, the first first; fewer: nobody is sent away", async () => {
    const { come, here, db, activity, dates, seats } = await coffee({ capacity: 2 });
    for (const name of ["Anna", "Bep", "Cor", "Dirk", "Els"]) await come(name);
    await changeActivity(db, here.editor, activity.number, { capacity: 4 });
    expect((await seats()).map(({ state }) => state)).toEqual([
      ...["signed_up", "signed_up", "signed_up", "signed_up"],
      "waitlisted",
    ]);
    await changeActivity(db, here.editor, activity.number, { capacity: 1 });
    expect(await placedDate(db, activity.id, dates[0]!)).toMatchObject({ taken: 4, capacity: 4, status: "full" });
    expect((await seats()).filter(({ state }) => state === "signed_up")).toHaveLength(4);
    await changeActivity(db, here.editor, activity.number, { signUp: "none" });
    expect((await seats()).filter(({ state }) => state === "signed_up")).toHaveLength(5);
  });

  test("the database itself refuses one too many", async () => {
    const { db, activity, come } = await coffee({ capacity: 1 });
    await come("Anna");
    const more = db.transaction((db) =>
      db.execute(sql`update occurrence set taken = taken + 1 where series = ${activity.id} and taken > 0`),
    );
    await expect(more).rejects.toMatchObject({ cause: { code: "23514" } });
  });
});

describe("somebody who is signed up by another", () => {
  const daughter = { relation: "mother" as const, byName: "Els", byPhone: "0612345678" };

  test("hears it herself, in a call to her own number", async () => {
    const { come, told } = await coffee({ capacity: 2 });
    await come("Oma Jansen", { ...daughter, callWho: "by" });
    const [call] = await told();
    expect(call).toMatchObject({ name: "Oma Jansen", channel: "phone", kind: "signups.confirmed" });
    expect(call!.body).toContain("Iemand die u kent heeft u aangemeld.");
    expect(call!.body).not.toMatch(/Els|Oma/);
  });

  test("and does not know it is called first: no place before she says yes", async () => {
    const { come, told, seats, db, activity, dates } = await coffee({ capacity: 1 });
    expect((await come("Oma", { ...daughter, knows: false })).outcome).toBe("asked");
    expect(await seats()).toMatchObject([{ state: "interested", life: "interested" }]);
    expect((await placedDate(db, activity.id, dates[0]!))?.taken).toBe(0);
    expect(await told()).toMatchObject([{ name: "Oma", channel: "phone", kind: "signups.ask" }]);
  });
});
