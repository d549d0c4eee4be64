// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, eq, sql } from "drizzle-orm";
import { activityById, changeImported } from "#modules/activities/index.ts";
import type { Actor } from "#platform/access/actor.ts";
import type { Fact } from "#platform/audit/record.ts";
import { record } from "#platform/audit/record.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { isId } from "#platform/db/ids.ts";
import { Forbidden, NotFound } from "#platform/http/errors.ts";
import { importer } from "./import/write.ts";
import { mayEdit } from "./policy.ts";
import { groupOf, inputOf, type Said, type SaidField, withItsGroup } from "./said.ts";
import { findSource } from "./source/find.ts";
import { type ImportItem, importItems, type Source, sources } from "./tables.ts";

/**
 * A person changed an activity that came from a source: that field, and those that belong to it, is the person's from now
 * on. Reaction to `activity.changed`, in its transaction.
 */
export async function keepFields(db: Db, { actor, subject, payload }: Fact): Promise<void> {
  if (isImporter(actor) || !subject) return;
  await own(db, actor, subject, withItsGroup(payload.fields as string[]));
}

/** The same for one date that a person cancelled, moved or restored. */
export async function keepDate(db: Db, { actor, subject, payload }: Fact): Promise<void> {
  if (isImporter(actor) || !subject) return;
  await own(db, actor, subject, [`date:${String(payload.recurrenceId)}`]);
}

/** A person ended it before a date: its times are the person's. */
export async function keepTimes(db: Db, { actor, subject }: Fact): Promise<void> {
  if (isImporter(actor) || !subject) return;
  await own(db, actor, subject, withItsGroup(["startsLocal"]));
}

/** A person stopped it: it does not come back from its source. */
export async function keepOut(db: Db, { actor, subject }: Fact): Promise<void> {
  if (actor.kind === "system" || !subject) return;
  await db.update(importItems).set({ keptOut: true }).where(eq(importItems.series, subject));
}

const isImporter = (actor: Actor): boolean => actor.kind === "system";

async function own(db: Db, actor: Actor, series: string, fields: readonly string[]): Promise<void> {
  if (fields.length === 0) return;
  const [item] = await db.select().from(importItems).where(eq(importItems.series, series)).for("update");
  const fresh = fields.filter((field) => !item?.fieldOwner.includes(field));
  if (!item || fresh.length === 0) return;
  await db
    .update(importItems)
    .set({ fieldOwner: [...item.fieldOwner, ...fresh] })
    .where(eq(importItems.id, item.id));
  await record(db, actor, "import_item.fieldKept", series, { fields: fresh, source: item.source });
}

export interface ItemLine {
  id: string;
  title: string;
  number: number;
  status: string;
  startsLocal: string;
  goneSince: string | null;
  keptOut: boolean;
  fieldOwner: string[];
}

/** What came of a source, by title. */
export const itemsOf = (db: Db, source: string, limit = 500): Promise<ItemLine[]> =>
  rows<ItemLine>(
    db,
    sql`select i.id, s.title, s.number::int as number, s.status, s.starts_local::text as "startsLocal",
      i.gone_since::text as "goneSince", i.kept_out as "keptOut", to_json(i.field_owner) as "fieldOwner"
      from import_item i join series s on s.id = i.series where i.source = ${source}::uuid
      order by s.status = 'archived', s.title, s.number limit ${limit}`,
  );

export interface ItemView {
  source: Source;
  item: ImportItem;
  number: number;
  title: string;
  /** What the source says of the fields that a person changed here, one per group, where it differs. */
  differs: { field: SaidField; here: unknown; there: unknown }[];
}

/** One item of a source, with what its source says differently. Throws NotFound. */
export async function findItem(db: Db, actor: Actor, sourceNumber: number, id: string): Promise<ItemView> {
  const source = await findSource(db, actor, sourceNumber);
  const [item] = isId(id)
    ? await db
        .select()
        .from(importItems)
        .where(and(eq(importItems.id, id), eq(importItems.source, source.id)))
    : [];
  if (!item) throw new NotFound("item");
  const series = await activityById(db, item.series);
  const here = JSON.parse(JSON.stringify(series)) as Said;
  const fields = [...new Set(item.fieldOwner.filter((f) => !f.startsWith("date:")).map(groupOf))] as SaidField[];
  return {
    source,
    item,
    number: series.number!,
    title: series.title,
    differs: fields
      .filter((field) => withItsGroup([field]).some((one) => differ(here, item.said, one as SaidField)))
      .map((field) => ({ field, here: here[field], there: item.said[field] })),
  };
}

const differ = (here: Said, there: Said, field: SaidField): boolean =>
  JSON.stringify(here[field] ?? null) !== JSON.stringify(there[field] ?? null);

/** "Overnemen": what the source says of this field counts again, now and later. */
export async function takeOver(db: Db, actor: Actor, number: number, id: string, field: string): Promise<void> {
  await db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    const { source, item } = await findItem(db, actor, number, id);
    if (!mayEdit(actor, source.organisation)) throw new Forbidden("take over");
    const fields = withItsGroup([field]);
    if (!fields.some((one) => item.fieldOwner.includes(one))) return;
    const input = inputOf(item.said);
    const chosen = Object.fromEntries(fields.map((one) => [one, input[one as SaidField]]));
    await changeImported(db, importer, item.series, chosen);
    await db
      .update(importItems)
      .set({ fieldOwner: item.fieldOwner.filter((one) => !fields.includes(one)) })
      .where(eq(importItems.id, item.id));
    await record(db, actor, "import_item.fieldTaken", item.series, { fields, source: source.id }, source.organisation);
  });
}

/** The source that an activity came from, if it did. */
export async function sourceOfSeries(
  db: Db,
  series: string,
): Promise<{ name: string; number: number; item: string; kept: boolean } | null> {
  const [found] = await db
    .select({ name: sources.name, number: sources.number, item: importItems.id, owner: importItems.fieldOwner })
    .from(importItems)
    .innerJoin(sources, eq(sources.id, importItems.source))
    .where(eq(importItems.series, series));
  return found ? { name: found.name, number: found.number!, item: found.item, kept: found.owner.length > 0 } : null;
}
