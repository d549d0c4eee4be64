// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { behindWall } from "#platform/access/wall.ts";
import { rows } from "#platform/db/db.ts";
import { today } from "#platform/time/time.ts";
import { world } from "#test/world.ts";
import { takeUp } from "./triage/assign.ts";
import { attemptsOf, logAttempt, missingAttempts, reachPerson, spendAttempts } from "./triage/attempts.ts";
import { claimSignal } from "./triage/claim.ts";
import { reviewNotReached } from "./triage/endings.ts";
import { assigned, contacted, place, rowOf, seeds, signalIn, spoken } from "./triage.test-data.ts";

const feedback = (db: Parameters<typeof rowOf>[0], id: string) =>
  behindWall(db, seeds, (db) =>
    rows<{ word: string; status: string }>(
      db,
      sql`select word, status from signal_feedback where signal = ${id} order by word`,
    ),
  );

describe("attempts", () => {
  test("'geen contact' says what is missing until there were three, by two ways, on two parts of the day", async () => {
    const { db } = await world();
    const { number, daan } = await place(db);
    await assigned(db, number, daan);
    const tried = (kind: "phone" | "card", dayPart: "morning" | "evening") =>
      logAttempt(db, daan, number, { kind, day: today(), dayPart });
    await tried("phone", "morning");
    await tried("phone", "morning");
    await expect(spendAttempts(db, daan, number)).rejects.toThrow(/Nog 2 pogingen in de middag of avond/);
    await tried("card", "morning");
    await expect(spendAttempts(db, daan, number)).rejects.toThrow("Nog 1 poging in de middag of avond.");
    await tried("phone", "evening");
    const signal = await spendAttempts(db, daan, number);
    expect(signal).toMatchObject({ status: "not_reached", nextStep: "review_not_reached" });
    await expect(reviewNotReached(db, daan, number, { again: true, reason: "new_way" })).rejects.toThrow(/decide/);
  });

  test("after contact the count begins anew; contact only when the resident was told what is kept", async () => {
    const { db } = await world();
    const { number, daan } = await place(db);
    await assigned(db, number, daan);
    await expect(reachPerson(db, daan, number, spoken({ informed: false }))).rejects.toThrow(/Vertel de bewoner/);
    const after = await reachPerson(db, daan, number, spoken());
    expect(after).toMatchObject({ status: "contacted", informedHow: "phone", nextStep: "agree_next" });
    const attempts = await behindWall(db, daan, (db) => attemptsOf(db, after));
    expect(missingAttempts(attempts)).toMatchObject({ attempts: 3 });
  });

  test("a coordinator decides after the attempts, with a reason", async () => {
    const { db } = await world();
    const { number, daan, fatima } = await place(db);
    await assigned(db, number, daan);
    for (const [kind, dayPart] of [
      ["phone", "morning"],
      ["visit", "evening"],
      ["card", "afternoon"],
    ] as const)
      await logAttempt(db, daan, number, { kind, day: today(), dayPart });
    await spendAttempts(db, daan, number);
    await reviewNotReached(db, fatima, number, { again: true, reason: "new_way" });
    await spendAttempts(db, daan, number);
    await reviewNotReached(db, fatima, number, { again: false, reason: "nothing_more_to_try" });
    expect(await rowOf(db, number)).toMatchObject({ status: "closed", closeReason: "not_reached", nextStep: null });
  });
});

describe("what the reporter hears", () => {
  test("ontvangen, opgepakt, afgesloten: by mail without a name or a reason", async () => {
    const w = await world();
    const { number, daan } = await place(w.db);
    await claimSignal(w.db, daan, number);
    await takeUp(w.db, daan, number);
    const bodies = () =>
      rows<{ body: string; subject: string }>(
        w.db,
        sql`select subject, body from delivery where kind = 'signals.feedback'`,
      );
    expect(await bodies()).toEqual([{ subject: "Bericht van het buurtteam", body: "Het signaal is opgepakt." }]);
    for (const { body } of await bodies()) expect(body).not.toMatch(/Jansen|Kerkstraat|buiten|Bert/);
  });

  test("contact only with the yes of the resident", async () => {
    const { db } = await world();
    const { number, daan, north } = await place(db);
    await contacted(db, number, daan);
    const signal = await rowOf(db, number);
    expect((await feedback(db, signal.id)).map(({ word }) => word)).toEqual(["received", "taken_up"]);
    const other = await signalIn(db, north.id, { about: { phone: "0343000071" } });
    await assigned(db, other, daan);
    await reachPerson(db, daan, other, spoken({ tellReporter: true }));
    expect((await feedback(db, (await rowOf(db, other)).id)).map(({ word }) => word)).toContain("contact");
  });
});
