// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { eq, sql } from "drizzle-orm";
import { changeImported, importActivities, mostAtOnce } from "#modules/activities/index.ts";
import { system } from "#platform/access/actor.ts";
import { type Db, sqlState } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import type { SourceNotice } from "../notice.ts";
import type { Item } from "../read/item.ts";
import { asSaid } from "../said.ts";
import { importItems, type Source } from "../tables.ts";
import { holdLock } from "./lock.ts";
import type { Look } from "./look.ts";

/** Who does it: so that a person's change can be told from the source's own. */
export const importer = system("sources.import");

/** One import at work. */
export interface Work {
  source: Source;
  /** Of the lock. */
  key: string;
  /** The host in the UIDs of new activities, for ever. */
  host: string;
  /** What is new comes into the calendar at once. */
  publishes: boolean;
}

export interface Written {
  count: number;
  refused: SourceNotice[];
  /** Series that are new or different: for doubles. */
  series: string[];
}

type Fresh = Look["fresh"][number];
type Changed = Look["changed"][number];

/** Between two batches others get their turn. */
const pause = () => new Promise((resolve) => setImmediate(resolve));

/** New activities, two hundred in a transaction. One that the database refuses does not stop the others. */
export async function writeNew(db: Db, work: Work, fresh: readonly Fresh[]): Promise<Written> {
  const written: Written = { count: 0, refused: [], series: [] };
  for (let i = 0; i < fresh.length; i += mostAtOnce) {
    await addBatch(db, work, fresh.slice(i, i + mostAtOnce), written);
    await pause();
  }
  return written;
}

async function addBatch(db: Db, work: Work, batch: readonly Fresh[], written: Written): Promise<void> {
  try {
    const series = await db.transaction((tx) => add(tx as unknown as Db, work, batch));
    written.count += series.length;
    written.series.push(...series);
  } catch (error) {
    if (!/^2[23]/.test(sqlState(error) ?? "")) throw error;
    if (batch.length === 1) return void written.refused.push(refusal(batch[0]!.item));
    const middle = Math.ceil(batch.length / 2);
    await addBatch(db, work, batch.slice(0, middle), written);
    await addBatch(db, work, batch.slice(middle), written);
  }
}

async function add(db: Db, { source, key, host, publishes }: Work, batch: readonly Fresh[]): Promise<string[]> {
  await holdLock(db, source.id, key);
  const added = await importActivities(
    db,
    importer,
    source.organisation,
    host,
    batch.map(({ told, outside }) => ({
      input: told.input,
      overrides: told.overrides,
      status: publishes && !outside ? "published" : "in_review",
    })),
  );
  const items = batch.map(({ item, told }, i) => ({
    id: newId(),
    series: added[i]!.id,
    ...keyOf(item),
    said: asSaid(told),
  }));
  await db.execute(sql`insert into import_item (id, source, uid, recurrence_id, hash, likeness, series, said)
    select t.id, ${source.id}::uuid, t.uid, t.recurrence, t.hash, t.likeness, t.series, t.said
    from jsonb_to_recordset(${JSON.stringify(items)}::jsonb)
      as t(id uuid, series uuid, uid text, recurrence text, hash text, likeness text, said jsonb)`);
  return added.map(({ id }) => id);
}

const keyOf = ({ uid, recurrenceId, hash, likeness }: Item) => ({
  uid: uid.slice(0, 400),
  recurrence: recurrenceId,
  hash,
  likeness,
});

const refusal = (item: Item): SourceNotice => ({
  title: item.title.slice(0, 120),
  when: item.starts.toString({ smallestUnit: "minute" }),
  code: "unwritable",
  text: "",
  heavy: true,
});

const changedAtOnce = 25;

/** What became different at the source. What a person changed here stays. */
export async function writeChanged(db: Db, work: Work, changed: readonly Changed[]): Promise<Written> {
  const written: Written = { count: 0, refused: [], series: [] };
  for (let i = 0; i < changed.length; i += changedAtOnce) {
    await changeBatch(db, work, changed.slice(i, i + changedAtOnce), written);
    await pause();
  }
  return written;
}

async function changeBatch(db: Db, work: Work, batch: readonly Changed[], written: Written): Promise<void> {
  await db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    await holdLock(db, work.source.id, work.key);
    for (const one of batch) {
      const done = await db
        .transaction((tx) => change(tx as unknown as Db, one))
        .catch((error) => {
          if (!/^2[23]/.test(sqlState(error) ?? "")) throw error;
          written.refused.push(refusal(one.item));
          return false;
        });
      if (!done) continue;
      written.count++;
      written.series.push(one.known.series);
    }
  });
}

/** True when something of the activity changed. */
async function change(db: Db, { item, known, told }: Changed): Promise<boolean> {
  const [row] = await db.select().from(importItems).where(eq(importItems.id, known.id)).for("update");
  if (!row) return false;
  const kept = new Set(row.fieldOwner);
  const fields = Object.entries(told.input).filter(([field]) => !kept.has(field));
  const dates = kept.has("startsLocal")
    ? undefined
    : {
        overrides: told.overrides,
        keep: new Set(row.fieldOwner.flatMap((owner) => (owner.startsWith("date:") ? owner.slice(5) : []))),
      };
  const changed = await changeImported(db, importer, known.series, Object.fromEntries(fields), dates);
  await db
    .update(importItems)
    .set({ hash: item.hash, likeness: item.likeness, said: asSaid(told), goneSince: null })
    .where(eq(importItems.id, known.id));
  return changed.length > 0;
}
