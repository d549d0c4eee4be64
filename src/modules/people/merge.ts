// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Longer than most: making one of two and taking them apart again stand beside each other, so that neither forgets a step.

import { and, asc, eq, inArray, isNull, lt, sql } from "drizzle-orm";
import { type Actor, personOf } from "#platform/access/actor.ts";
import { record } from "#platform/audit/record.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import { Conflict, NotFound } from "#platform/http/errors.ts";
import { now } from "#platform/time/time.ts";
import { indexPerson } from "./find-by.ts";
import { type OpenedPerson, openPerson } from "./known.ts";
import { mergeParts } from "./merge-parts.ts";
import { findPerson } from "./person.ts";
import { type Person, type Row, sealedText, textOf } from "./person-row.ts";
import { fullText, type PersonText } from "./person-text.ts";
import { maySteer } from "./policy.ts";
import { demand, idOfNumber, relationTo } from "./relation.ts";
import { personMerges, persons } from "./tables.ts";
import { joinedText, restoredText } from "./two-texts.ts";

export { defineMergeParts, type MergePart, movesRows } from "./merge-parts.ts";

/** So long can two be taken apart again. */
export const undoDays = 30;
const sentences = {
  itself: "Dit is dezelfde persoon. Kies het nummer van iemand anders.",
  already: "Deze twee zijn al samengevoegd, of een van beide bestaat niet meer. Zoek opnieuw.",
  works: "Deze persoon werkt hier. Haal eerst haar taken weg, of laat dit nummer bestaan.",
  tooLate: "Dit is langer dan 30 dagen geleden. Het kan niet meer ongedaan worden gemaakt.",
  lastFirst: "Maak eerst de laatste samenvoeging ongedaan.",
};
export type Merge = typeof personMerges.$inferSelect;

/**
 * Two records are one person: `goes` becomes a part of `stays`; what `stays` did not have is taken over. Both must be one's
 * own (NotFound, Forbidden). Twice is once. Throws Conflict with a sentence: itself, merged meanwhile, or somebody who works
 * here, for duties never move along.
 */
export async function mergePersons(db: Db, actor: Actor, stays: number, goes: number): Promise<void> {
  await db.transaction(async (db) => {
    const kept = await idOfNumber(db, stays);
    await hold(db, kept, (await ownNumber(db, goes)).id);
    // again: while we waited somebody else may have done it
    const gone = await ownNumber(db, goes);
    if (gone.mergedInto === kept && (await standing(db, gone.id))?.kept === kept)
      return void (await demand(db, actor, kept, maySteer));
    if (gone.id === kept) throw new Conflict(sentences.itself);
    const stands = await idOfNumber(db, stays);
    await demand(db, actor, stands, maySteer);
    if (stands !== kept) throw new Conflict(sentences.already);
    await demand(db, actor, gone.mergedInto ?? gone.id, maySteer);
    if (await standing(db, gone.id)) throw new Conflict(sentences.already);
    if (await worksHere(db, gone.id)) throw new Conflict(sentences.works);
    await join(db, actor, await findPerson(db, kept), await findPerson(db, gone.id));
  });
}

/** The other of two, to look at side by side; null when there is none that this actor may decide about. It is a look. */
export async function otherToMerge(db: Db, actor: Actor, number: number): Promise<OpenedPerson | null> {
  const [found] = await db
    .select()
    .from(persons)
    .where(and(eq(persons.number, number), isNull(persons.closedAt)));
  if (!found) return null;
  const relation = await relationTo(db, actor, found.id);
  return maySteer(relation) ? openPerson(db, actor, number) : null;
}

/** The record that has this number itself, also when it became part of another. */
async function ownNumber(db: Db, number: number): Promise<{ id: string; mergedInto: string | null }> {
  const [found] = await db
    .select({ id: persons.id, mergedInto: persons.mergedInto })
    .from(persons)
    .where(eq(persons.number, number));
  if (!found) throw new NotFound("person");
  return found;
}

/** Both rows, always in the same order: two merges at once wait for each other and never cross. */
const hold = (db: Db, ...ids: string[]) =>
  rows(db, sql`select id from person where ${inArray(persons.id, ids)} order by id for update`);

/** The merge by which a record became part of another, if any. */
async function standing(db: Db, gone: string): Promise<Merge | undefined> {
  const [found] = await db
    .select()
    .from(personMerges)
    .where(and(eq(personMerges.gone, gone), isNull(personMerges.undoneAt)));
  return found;
}

/** A duty, a membership or a place in a team: those give rights, and rights are given by name. */
async function worksHere(db: Db, person: string): Promise<boolean> {
  const [found] = await rows<{ works: boolean }>(
    db,
    sql`select exists (select from site_role where person = ${person}) or exists (select from membership where person = ${person})
      or exists (select from team_member where person = ${person}) as works`,
  );
  return found!.works;
}

/** Columns of who stays that may be filled from the other. */
const plainColumns = ["channel", "area", "responsible"] as const;

async function join(db: Db, actor: Actor, kept: Person, gone: Person): Promise<void> {
  const text = joinedText(textOf(kept), textOf(gone));
  const [before] = await db.select({ sealed: persons.sealed }).from(persons).where(eq(persons.id, kept.id));
  const after = await sealedText(kept.id, text);
  const plain = Object.fromEntries(plainColumns.map((name) => [name, kept[name] ?? gone[name]]));
  const parts = await rows<{ id: string }>(
    db,
    sql`update person set merged_into = ${kept.id} where merged_into = ${gone.id} returning id`,
  );
  const moved: Record<string, unknown> = { people: parts.map(({ id }) => id) };
  for (const part of mergeParts()) moved[part.room] = await part.move(db, gone.id, kept.id);
  await db
    .update(persons)
    .set({ ...plain, sealed: after, version: sql`${persons.version} + 1` })
    .where(eq(persons.id, kept.id));
  await db.update(persons).set({ mergedInto: kept.id, closedAt: now() }).where(eq(persons.id, gone.id));
  await indexPerson(db, kept.id, text);
  await db.insert(personMerges).values({
    id: newId(),
    kept: kept.id,
    gone: gone.id,
    mergedAt: now(),
    mergedBy: personOf(actor),
    before: before?.sealed ?? null,
    after,
    beforeRow: Object.fromEntries(plainColumns.map((name) => [name, kept[name]])),
    moved,
  });
  await record(db, actor, "person.merged", gone.id, { gone: gone.id, into: kept.id });
}

/** What was made one with a person and can still be taken apart, the last first; with the number of the other record. */
export async function mergesOf(db: Db, kept: string): Promise<{ number: number; mergedAt: Temporal.Instant }[]> {
  const found = await db
    .select({ number: persons.number, mergedAt: personMerges.mergedAt })
    .from(personMerges)
    .innerJoin(persons, eq(persons.id, personMerges.gone))
    .where(and(eq(personMerges.kept, kept), isNull(personMerges.undoneAt), isNull(personMerges.settledAt)))
    .orderBy(asc(personMerges.mergedAt));
  return found.filter(({ mergedAt }) => mayUndo(mergedAt)).reverse();
}

const mayUndo = (mergedAt: Temporal.Instant): boolean =>
  Temporal.Instant.compare(mergedAt.add({ hours: undoDays * 24 }), now()) > 0;

/**
 * They were two after all: both as before, byte for byte; what was changed of who stays since the merge is hers. `goes` is
 * the number of the record that became part of the other. Twice is once. Throws Conflict after 30 days.
 */
export async function undoMerge(db: Db, actor: Actor, stays: number, goes: number): Promise<void> {
  await db.transaction(async (db) => {
    const [kept, gone] = [await idOfNumber(db, stays), await ownNumber(db, goes)];
    await hold(db, kept, gone.id);
    await demand(db, actor, kept, maySteer);
    const merge = await standing(db, gone.id);
    if (!merge) return;
    if (merge.kept !== kept) throw new Conflict(sentences.lastFirst);
    if (merge.settledAt !== null || !mayUndo(merge.mergedAt)) throw new Conflict(sentences.tooLate);
    await apartAgain(db, merge);
    await db
      .update(personMerges)
      .set({ undoneAt: now(), undoneBy: personOf(actor), before: null, after: null })
      .where(eq(personMerges.id, merge.id));
    await record(db, actor, "person.unmerged", gone.id, { gone: gone.id, into: kept });
  });
}

async function apartAgain(db: Db, { kept, gone, before, after, beforeRow, moved }: Merge): Promise<void> {
  for (const part of [...mergeParts()].reverse()) await part.moveBack(db, gone, kept, moved[part.room] ?? {});
  for (const id of (moved.people as string[]) ?? [])
    await db
      .update(persons)
      .set({ mergedInto: gone })
      .where(and(eq(persons.id, id), eq(persons.mergedInto, kept)));
  await db.update(persons).set({ mergedInto: null, closedAt: null }).where(eq(persons.id, gone));
  const [row] = await db.select().from(persons).where(eq(persons.id, kept));
  const [other] = await db.select().from(persons).where(eq(persons.id, gone));
  const same = row!.sealed !== null && after !== null && row!.sealed.equals(after);
  const sealed = same ? before : await restoredSeal(db, row!, before, after);
  // only what came by the merge, and was not changed since
  const filled = plainColumns.filter((name) => beforeRow[name] === null && row![name] === other![name]);
  await db
    .update(persons)
    .set({
      ...Object.fromEntries(filled.map((name) => [name, null])),
      sealed,
      version: sql`${persons.version} + 1`,
    })
    .where(eq(persons.id, kept));
  await indexPerson(db, kept, textOf(await findPerson(db, kept)));
}

/** She was changed since: fields that only came by the merge go, what was written after it stays. */
async function restoredSeal(db: Db, row: Row, before: Buffer | null, after: Buffer | null): Promise<Buffer | null> {
  if (before === null || after === null) return row.sealed;
  const text = await restoredText(row.id, { before, after, today: textOf(await findPerson(db, row.id)) });
  return sealedText(row.id, text);
}

/** Every record that is this person: her own, and those that became part of it. */
export async function sameAs(db: Db, person: string): Promise<string[]> {
  const parts = await db.select({ id: persons.id }).from(persons).where(eq(persons.mergedInto, person));
  return [person, ...parts.map(({ id }) => id)];
}

/** After 30 days nothing of the double remains but its number, which leads on. For the night; gives how many. */
export async function settleMerges(db: Db): Promise<number> {
  const ready = await db
    .select({ id: personMerges.id, gone: personMerges.gone })
    .from(personMerges)
    .where(
      and(
        isNull(personMerges.undoneAt),
        isNull(personMerges.settledAt),
        lt(personMerges.mergedAt, now().subtract({ hours: undoDays * 24 })),
      ),
    );
  for (const { id, gone } of ready)
    await db.transaction(async (db) => {
      const text: PersonText = fullText({ familyName: "–" });
      await db
        .update(persons)
        .set({ sealed: await sealedText(gone, text) })
        .where(eq(persons.id, gone));
      await indexPerson(db, gone, text);
      await db
        .update(personMerges)
        .set({ before: null, after: null, beforeRow: {}, settledAt: now() })
        .where(eq(personMerges.id, id));
    });
  return ready.length;
}
