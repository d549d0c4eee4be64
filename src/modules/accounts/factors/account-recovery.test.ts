// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { rows } from "#platform/db/db.ts";
import { now, withClock } from "#platform/time/time.ts";
import { colleague, person } from "#test/people.ts";
import { type World, world } from "#test/world.ts";
import { findSession, startSession } from "../session.ts";
import { cancelRecovery, confirmRecovery, findRecovery, startRecovery } from "./account-recovery.ts";
import { appToAdd, confirmApp, unfinishedCodeOf } from "./app-codes.ts";
import { factorsOf } from "./factors.ts";
import { forgetOldFactors } from "./nightly.ts";
import { makeRecoveryCodes } from "./recovery-codes.ts";

/** Two colleagues who may help, and one who lost the phone. */
async function scene() {
  const w = await world();
  const [one, two] = [await colleague(w.db, "admin", "joost"), await colleague(w.db, "admin", "sanne")];
  const lost = await colleague(w.db, "keeper", "truus");
  await appToAdd(w.db, lost.person, "x", "x");
  await confirmApp(w.db, lost, lost.person, await unfinishedCodeOf(w.db, lost.person));
  await makeRecoveryCodes(w.db, lost, lost.person);
  const token = await startSession(w.db, lost.person);
  const start = () => startRecovery(w.db, one, { person: lost.person, reason: "lost", check: "called_back" });
  return { w, one, two, lost, token, start };
}

const state = async (w: World) =>
  (await rows<{ state: string }>(w.db, sql`select state from account_recovery`)).map((row) => row.state);

describe("starting again after a loss", () => {
  test("takes two: after the second one all sign-ins and factors have ended", async () => {
    const { w, two, lost, token, start } = await scene();
    const number = await start();
    expect(await findSession(w.db, token)).not.toBeNull();
    expect((await factorsOf(w.db, lost.person)).appSince).not.toBeNull();
    expect(await confirmRecovery(w.db, two, number, "seen")).toBe(lost.person);
    expect(await findSession(w.db, token)).toBeNull();
    expect(await factorsOf(w.db, lost.person)).toEqual({ passkeys: [], appSince: null, codesLeft: 0 });
    expect(await state(w)).toEqual(["confirmed"]);
    const told = await rows<{ name: string; payload: object }>(
      w.db,
      sql`select name, payload from event where name like 'account_recovery.%' order by id`,
    );
    expect(told).toEqual([
      { name: "account_recovery.started", payload: { reason: "lost", check: "called_back" } },
      { name: "account_recovery.confirmed", payload: { check: "seen", person: lost.person } },
    ]);
  });

  test("cannot be done by one alone, nor with the one it is about", async () => {
    const { w, one, lost, start } = await scene();
    const number = await start();
    await expect(confirmRecovery(w.db, one, number, "seen")).rejects.toThrow("second a recovery");
    const powerful = { ...lost, siteRoles: ["admin" as const] };
    await expect(confirmRecovery(w.db, powerful, number, "seen")).rejects.toThrow("second a recovery");
    await expect(startRecovery(w.db, one, { person: one.person, reason: "lost", check: "seen" })).rejects.toThrow(
      /voor uzelf/,
    );
    expect(await state(w)).toEqual(["open"]);
  });

  test("is not for who may not give roles, nor before the second step", async () => {
    const { w, one, two, lost, start } = await scene();
    const number = await start();
    for (const actor of [await person(w.db, "ahmed"), lost, { ...two, weak: true }, { kind: "visitor" } as const]) {
      await expect(confirmRecovery(w.db, actor, number, "seen")).rejects.toThrow("recover an account");
      await expect(findRecovery(w.db, actor, number)).rejects.toThrow("recover an account");
    }
    for (const as of [await person(w.db, "marieke"), lost])
      expect((await w.get("/beheer/herstel", { as })).status).toBe(403);
    expect((await w.get("/beheer/herstel", { as: one })).status).toBe(200);
    expect((await w.get("/beheer/herstel")).headers.get("location")).toMatch(/^\/inloggen/);
  });

  test("started twice is one; confirmed twice is one; the database itself refuses one person for both", async () => {
    const { w, one, two, start } = await scene();
    expect(await start()).toBe(await start());
    const number = await start();
    const both = await Promise.allSettled([1, 2].map(() => confirmRecovery(w.db, two, number, "seen")));
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(
      w.db.transaction((db) => db.execute(sql`update account_recovery set decided_by = ${one.person}`)),
    ).rejects.toThrow();
  });

  test("waits a day, then it is over; it can be stopped before", async () => {
    const { w, one, two, start } = await scene();
    const number = await start();
    const late = now().add({ hours: 25 });
    await expect(withClock(late, () => confirmRecovery(w.db, two, number, "seen"))).rejects.toThrow("account recovery");
    await withClock(late, () => forgetOldFactors(w.db));
    expect(await state(w)).toEqual(["cancelled"]);
    const again = await start();
    await cancelRecovery(w.db, one, again);
    await expect(confirmRecovery(w.db, two, again, "seen")).rejects.toThrow("account recovery");
  });

  test("over the web: found by the whole address only, and every look is written down", async () => {
    const { w, one, two, lost } = await scene();
    const post = (form: object, as = one) => w.post("/beheer/herstel", form as never, { as });
    const choices = { reason: "lost", check: "called_back" };
    expect((await post({ email: "truus@soep", ...choices })).status).toBe(422);
    expect(await (await post({ email: "niemand@soepsteen.example", ...choices })).text()).toContain("hoort niemand");
    const started = await post({ email: "truus@soepsteen.example", ...choices });
    const page = started.headers.get("location")!;
    expect(page).toMatch(/^\/beheer\/herstel\/\d+$/);
    expect(await (await w.get(page, { as: one })).text()).not.toContain("Ja, ik weet wie het is");
    expect(await (await w.get(page, { as: two })).text()).toContain("Ja, ik weet wie het is");
    expect((await w.post(page, {}, { as: two })).status).toBe(422);
    expect((await w.post(page, { check: "seen" }, { as: one })).status).toBe(403);
    expect((await w.post(page, { check: "seen" }, { as: two })).headers.get("location")).toContain("gedaan=bevestigd");
    expect((await w.get(page, { as: two })).status).toBe(404);
    expect((await w.get("/beheer/herstel/999999", { as: two })).status).toBe(404);
    expect((await factorsOf(w.db, lost.person)).appSince).toBeNull();
  });
});
