// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { recordConsent, withdrawConsent } from "#modules/consents/index.ts";
import { claimSignal, handOverSignal, signalsById } from "#modules/signals/index.ts";
import { system, visitor } from "#platform/access/actor.ts";
import { react, record } from "#platform/audit/record.ts";
import { rows } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import { now, withClock } from "#platform/time/time.ts";
import { world } from "#test/world.ts";
import { reactions } from "./follow.ts";
import { receiveReferral } from "./receive.ts";
import { markTold, practiceReferrals, teamReferrals } from "./referral.ts";
import { asOwner, ground, refer, referralOf, rowOf, toldOf } from "./referrals.test-data.ts";
import { withdrawReferral } from "./withdraw.ts";

for (const [fact, reaction] of reactions) react(fact, reaction);

const days = (n: number) => now().add({ hours: 24 * n });
const seeds = system("test");

describe("a referral", () => {
  test("becomes a signal of the team of the practice, with consent, and the words in it are sealed", async () => {
    const { db } = await world();
    const { lepelaar, north } = await ground(db);
    const made = await refer(db, lepelaar.id);
    expect(made.referenceNo).toMatch(/^R-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    const signal = (await signalsById(db, seeds, [made.signal])).get(made.signal);
    expect(signal).toMatchObject({ kind: "referral", entryType: "A", team: north.id, reporterRole: "referrer" });
    const all = await asOwner(db, () =>
      rows<{ text: string }>(
        db,
        sql`select (select json_agg(r)::text from referral r) || (select json_agg(s)::text from signal s) ||
        (select json_agg(e)::text from event e) || (select json_agg(a)::text from audit_log a) as text`,
      ),
    );
    for (const canary of ["Truus", "van Es", "0612345678", "kaarten", "Noor Smit"]) {
      expect(all[0]!.text, canary).not.toContain(canary);
      expect(all[0]!.text, canary).not.toContain(Buffer.from(canary).toString("hex"));
    }
    expect(await toldOf(db, made.id)).toEqual([{ moment: "received", sentence: "received", status: "ready" }]);
  });

  test("holds name and number only when the patient agreed to no more", async () => {
    const { db } = await world();
    const { lepelaar } = await ground(db);
    const consent = { how: "oral", on: Temporal.Now.plainDateISO(), scope: ["contact_only"] } as const;
    const { id } = await refer(db, lepelaar.id, { consent, alreadyTried: "Belde zelf al." });
    expect(await rowOf(db, id)).toMatchObject({ reasons: ["not_told"], consent_scope: ["contact_only"] });
    const [line] = await practiceReferrals(db, lepelaar);
    expect(line).toMatchObject({ initials: "T. v. E." });
  });

  test("with the same number of the practice is one; with another body it is refused", async () => {
    const { db } = await world();
    const { lepelaar } = await ground(db);
    const request = { identifier: "R-118", bodyHash: Buffer.alloc(32, 1), raw: "{}" };
    const first = await refer(db, lepelaar.id, { channel: "fhir", request });
    expect(await refer(db, lepelaar.id, { channel: "fhir", request })).toEqual({ ...first, again: true });
    const other = { ...request, bodyHash: Buffer.alloc(32, 2) };
    await expect(refer(db, lepelaar.id, { channel: "fhir", request: other })).rejects.toThrow(/al gebruikt/);
    const [{ count } = { count: 0 }] = await asOwner(db, () =>
      rows<{ count: number }>(db, sql`select count(*)::int as count from signal`),
    );
    expect(count).toBe(1);
  });

  test("on paper is typed in by a worker, who stands with it; a volunteer and a visitor may not", async () => {
    const { db } = await world();
    const { lepelaar, daan, lies } = await ground(db);
    const given = referralOf(lepelaar.id, { channel: "paper" });
    const { id } = await receiveReferral(db, daan, given);
    expect(await rowOf(db, id)).toMatchObject({ channel: "paper", typed_by: daan.person });
    await expect(receiveReferral(db, lies, given)).rejects.toThrow("type in");
    await expect(receiveReferral(db, visitor, given)).rejects.toThrow("type in");
  });
});

describe("what a practice hears", () => {
  test("follows the signal and the case, at three moments", async () => {
    const { db } = await world();
    const { lepelaar } = await ground(db);
    const { id, signal } = await refer(db, lepelaar.id);
    const told = { team: lepelaar.team, kind: "referral" };
    const careCase = newId();
    const onCase = { team: lepelaar.team, signals: [signal], fromReferral: true };
    await record(db, seeds, "signal.assigned", signal, told);
    expect(await rowOf(db, id)).toMatchObject({ task_status: "accepted", task_version: 2 });
    await record(db, seeds, "case.opened", careCase, { ...onCase, start: "making_contact" });
    await record(db, seeds, "case.contacted", careCase, onCase);
    await record(db, seeds, "case.talked", careCase, onCase);
    await record(db, seeds, "case.planned", careCase, onCase);
    await record(db, seeds, "case.started", careCase, { ...onCase, category: "meeting", on: "2026-11-20" });
    expect(await rowOf(db, id)).toMatchObject({
      task_status: "in-progress",
      business_status: "lopend",
      case_id: careCase,
    });
    await record(db, seeds, "case.closed", careCase, {
      ...onCase,
      reason: "goal_reached",
      outcome: "takes_part",
      feedback: "with_outcome",
    });
    expect(await rowOf(db, id)).toMatchObject({ task_status: "completed", output: "meeting", outcome: "takes_part" });
    expect(await toldOf(db, id)).toEqual([
      { moment: "close", sentence: "takes_part", status: "ready" },
      { moment: "contact", sentence: "contact_made", status: "ready" },
      { moment: "received", sentence: "received", status: "ready" },
      { moment: "start", sentence: "takes_part", status: "ready" },
    ]);
  });

  test("is only that it came and that it ended, without the scope for more", async () => {
    const { db } = await world();
    const { lepelaar } = await ground(db);
    const consent = { how: "oral", on: Temporal.Now.plainDateISO(), scope: ["contact_and_reason"] } as const;
    const { id, signal } = await refer(db, lepelaar.id, { consent });
    const told = { team: lepelaar.team, kind: "referral" };
    await record(db, seeds, "signal.contacted", signal, told);
    expect(await rowOf(db, id)).toMatchObject({ task_status: "requested", task_version: 1 });
    await record(db, seeds, "signal.closed", signal, { ...told, reason: "does_not_want" });
    expect(await rowOf(db, id)).toMatchObject({ task_status: "completed", output: "closed", status_reason: null });
    const [line] = await practiceReferrals(db, lepelaar);
    expect(line!.told.map(({ sentence }) => sentence)).toEqual(["received", "closed"]);
  });

  test("is work for the team where it calls the practice; done twice is once; another team does not see it", async () => {
    const { db } = await world();
    const { practice, fatima, sjoerd } = await ground(db);
    const roerdomp = await practice("Praktijk Roerdomp", { feedbackChannel: "phone" });
    const { id, signal } = await refer(db, roerdomp.id);
    await record(db, seeds, "signal.contacted", signal, { team: roerdomp.team, kind: "referral" });
    const [line] = await teamReferrals(db, fatima);
    expect(line).toMatchObject({ referral: { id }, waiting: [{ moment: "contact", status: "waiting" }] });
    expect(await teamReferrals(db, sjoerd)).toEqual([]);
    const feedback = line!.waiting[0]!.id;
    await expect(markTold(db, sjoerd, feedback)).rejects.toThrow("feedback");
    for (const _ of [1, 2]) await markTold(db, fatima, feedback);
    expect((await teamReferrals(db, fatima))[0]!.waiting).toEqual([]);
    const late = await withClock(days(12), () => teamReferrals(db, fatima));
    expect(late[0]!.late).toBeNull();
  });

  test("nothing when another team of the site goes on with it; that team sees the referral, the old one does not", async () => {
    const { db } = await world();
    const { lepelaar, fatima, sjoerd, south } = await ground(db);
    const { id, signal } = await refer(db, lepelaar.id);
    const { number } = (await signalsById(db, seeds, [signal])).get(signal)!;
    await claimSignal(db, fatima, number);
    await handOverSignal(db, fatima, number, { team: south.id });
    expect(await rowOf(db, id)).toMatchObject({ task_status: "requested", task_version: 1, team: south.id });
    expect((await toldOf(db, id)).map(({ moment }) => moment)).toEqual(["received"]);
    expect((await teamReferrals(db, sjoerd)).map(({ referral }) => referral.id)).toEqual([id]);
    expect(await teamReferrals(db, fatima)).toEqual([]);
  });

  test("follows the signal it was merged into, and goes with a signal that is forgotten", async () => {
    const { db } = await world();
    const { lepelaar } = await ground(db);
    const [first, second] = [await refer(db, lepelaar.id), await refer(db, lepelaar.id)];
    await record(db, seeds, "signal.merged", first.signal, { into: second.signal });
    await record(db, seeds, "signal.assigned", second.signal, { team: lepelaar.team });
    expect(await rowOf(db, first.id)).toMatchObject({ task_status: "accepted" });
    await record(db, seeds, "signal.anonymised", second.signal, {});
    expect(await rowOf(db, first.id)).toBeUndefined();
    expect(await rowOf(db, second.id)).toBeUndefined();
  });
});

test("withdrawn consent to feedback: what waits is withheld, and only the end is told", async () => {
  const { db } = await world();
  const { practice, daan } = await ground(db);
  const roerdomp = await practice("Praktijk Roerdomp", { feedbackChannel: "phone" });
  const { id, signal } = await refer(db, roerdomp.id);
  const told = { team: roerdomp.team, kind: "referral", person: daan.person };
  await record(db, seeds, "signal.contacted", signal, told);
  const asked = { person: daan.person, purpose: "referrer_feedback", scope: ["contact"] } as const;
  const consent = await recordConsent(db, seeds, asked, { answer: "yes", how: "oral" });
  await withdrawConsent(db, seeds, consent.id, "oral");
  expect(await rowOf(db, id)).toMatchObject({ consent_scope: ["contact_and_reason"] });
  await record(db, seeds, "signal.closed", signal, { ...told, reason: "already_supported" });
  expect(await rowOf(db, id)).toMatchObject({ task_status: "completed", output: "closed" });
  expect(await toldOf(db, id)).toEqual([
    { moment: "close", sentence: "closed", status: "waiting" },
    { moment: "contact", sentence: "contact_made", status: "withheld" },
    { moment: "received", sentence: "received", status: "ready" },
  ]);
});

describe("the practice takes it back", () => {
  test("and the signal ends; the wrong person is erased with it; twice is once; another's is not there", async () => {
    const { db } = await world();
    const { lepelaar, practice } = await ground(db);
    const other = await practice("Praktijk Roerdomp");
    const { id, signal } = await refer(db, lepelaar.id);
    const asked = { practice: lepelaar.id, referral: id, as: "cancelled" } as const;
    await expect(withdrawReferral(db, { ...asked, practice: other.id })).rejects.toThrow("referral");
    await expect(withdrawReferral(db, { ...asked, version: 9 })).rejects.toThrow(/veranderd/);
    for (const _ of [1, 2]) expect(await withdrawReferral(db, asked)).toMatchObject({ taskStatus: "cancelled" });
    expect((await signalsById(db, seeds, [signal])).get(signal)).toMatchObject({
      status: "closed",
      closeReason: "withdrawn",
    });
    await withdrawReferral(db, { ...asked, as: "entered-in-error" });
    expect(await rowOf(db, id)).toMatchObject({ task_status: "entered-in-error", sealed: null, raw: null });
    const [line] = await practiceReferrals(db, lepelaar);
    expect(line!.initials).toBe("");
  });

  test("the wrong person: reasons, age and what was seen go too, of the referral and of its signal", async () => {
    const { db } = await world();
    const { lepelaar } = await ground(db);
    const { id, signal } = await refer(db, lepelaar.id, {
      person: { name: "Truus van Es", phone: "0612345678", birthYear: 1941, hearing: true, interpreter: true },
      reasons: ["mourning", "company"],
      visitorSafety: "De hond blaft.",
    });
    const left = () =>
      asOwner(db, () =>
        rows<Record<string, unknown>>(
          db,
          sql`select r.reasons, r.hearing, r.interpreter, s.signs, s.age_band, s.visitor_danger, s.close_reason,
              s.about is null as silent, (select count(*)::int from signal_index i where i.signal = s.id) as found
            from referral r join signal s on s.id = r.signal where r.id = ${id}`,
        ),
      );
    // as a colleague who triages might have put it there
    await asOwner(db, () => db.execute(sql`update signal set signs = array['mourning'] where id = ${signal}`));
    expect(await left()).toMatchObject([
      { reasons: ["mourning", "company"], age_band: "85+", visitor_danger: true, silent: false },
    ]);
    await withdrawReferral(db, { practice: lepelaar.id, referral: id, as: "entered-in-error" });
    expect(await left()).toEqual([
      {
        reasons: ["not_told"],
        hearing: false,
        interpreter: false,
        signs: [],
        age_band: "unknown",
        visitor_danger: false,
        close_reason: "withdrawn",
        silent: true,
        found: 0,
      },
    ]);
  });
});
