// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { eq } from "drizzle-orm";
import type { Actor } from "#platform/access/actor.ts";
import { record } from "#platform/audit/record.ts";
import type { Db } from "#platform/db/db.ts";
import { Conflict, Forbidden } from "#platform/http/errors.ts";
import { changed } from "#platform/http/stamps.ts";
import { newSecret } from "#platform/keys/secrets.ts";
import { now } from "#platform/time/time.ts";
import { type KeptRoom, lenderOf, possibleApprovers, roomToKeep } from "./lent.ts";
import { mayChangeTerms } from "./policy.ts";
import { type Opening, openings, type Terms, terms } from "./tables.ts";

/** What who lends a room decides. Minutes, days and hours are whole numbers; limits: the checks of the table. */
export type TermsInput = Omit<Terms, "room" | "number" | "calendarSecret" | "changedAt">;

/** The conditions of a room nobody has set yet. */
export const plainTerms: TermsInput = {
  minMinutes: 30,
  maxMinutes: 480,
  noticeMinDays: 2,
  noticeMaxDays: 365,
  changeDays: 2,
  cancelDays: 1,
  bufferMinutes: 0,
  approver: null,
  substitute: null,
  whoMay: "everyone",
  priceNote: "",
  houseRules: "",
  keyName: "",
  keyPhone: "",
  keyHow: "",
  alarmNote: "",
  weeklyHours: null,
  seasonFrom: null,
  seasonTo: null,
  multiDay: false,
  closedPublicHolidays: true,
  closedSchoolHolidays: null,
  active: true,
};

/**
 * Sets the conditions on which a room is lent; bookings that were made stay. The same again changes nothing.
 * Throws NotFound, Forbidden, Conflict (who answers does not work for the organisation).
 */
export async function changeTerms(db: Db, actor: Actor, room: string, input: Partial<TermsInput>): Promise<void> {
  await db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    const kept = await termsToChange(db, actor, room);
    await askForApprovers(db, kept, input);
    const before = kept.terms;
    if (!before) {
      const first = { ...plainTerms, ...input, room, calendarSecret: newSecret(), changedAt: now() };
      await db.insert(terms).values(first).onConflictDoNothing();
    }
    const fields = before ? changedFields(before, input) : Object.keys(input);
    if (before && fields.length === 0) return;
    if (before)
      await db
        .update(terms)
        .set({ ...input, changedAt: now() })
        .where(eq(terms.room, room));
    await record(db, actor, "room_terms.changed", room, { fields }, kept.venue.organisation);
    await changed(db, `venue:${kept.venue.id}`);
  });
}

const changedFields = (before: Terms, input: Partial<TermsInput>): string[] =>
  Object.entries(input).flatMap(([key, value]) =>
    String(value ?? "") === String(before[key as keyof Terms] ?? "") ? [] : [key],
  );

async function termsToChange(db: Db, actor: Actor, room: string): Promise<KeptRoom> {
  const kept = await roomToKeep(db, actor, room);
  if (!mayChangeTerms(actor, lenderOf(kept))) throw new Forbidden("change terms");
  return kept;
}

/** Who answers works for the organisation of the venue; who answered before may stay. */
async function askForApprovers(db: Db, { venue, terms: before }: KeptRoom, input: Partial<TermsInput>) {
  const asked = [input.approver, input.substitute].filter((id): id is string => typeof id === "string");
  if (asked.length === 0) return;
  const possible = new Set((await possibleApprovers(db, venue.organisation)).map(({ id }) => id));
  const known = (id: string) => possible.has(id) || id === before?.approver || id === before?.substitute;
  if (!asked.every(known)) throw new Conflict("Wie antwoord geeft, moet bij deze organisatie werken.");
}

/** The whole weekly pattern at once. Throws NotFound, Forbidden, Conflict (no conditions yet). */
export async function setOpenings(db: Db, actor: Actor, room: string, pattern: readonly Opening[]): Promise<void> {
  await db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    const kept = await termsToChange(db, actor, room);
    if (!kept.terms) throw new Conflict("Vul eerst de voorwaarden in.");
    if (patternText(kept.openings) === patternText(pattern)) return;
    await db.delete(openings).where(eq(openings.room, room));
    if (pattern.length > 0)
      await db.insert(openings).values(pattern.map(({ weekday, opens, closes }) => ({ room, weekday, opens, closes })));
    await record(db, actor, "room_terms.changed", room, { fields: ["openings"] }, kept.venue.organisation);
    await changed(db, `venue:${kept.venue.id}`);
  });
}

const patternText = (pattern: readonly Opening[]): string =>
  pattern
    .map(({ weekday, opens, closes }) => `${weekday} ${opens} ${closes}`)
    .sort()
    .join();

/** The secret calendar gets another address; who had the old one sees nothing any more. */
export async function renewCalendar(db: Db, actor: Actor, room: string): Promise<void> {
  await db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    const kept = await termsToChange(db, actor, room);
    await db.update(terms).set({ calendarSecret: newSecret() }).where(eq(terms.room, room));
    await record(db, actor, "room_terms.changed", room, { fields: ["calendarSecret"] }, kept.venue.organisation);
  });
}
