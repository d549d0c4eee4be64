// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { eq } from "drizzle-orm";
import type { Db } from "#platform/db/db.ts";
import { now } from "#platform/time/time.ts";
import { getBody, keepBody, type Outside } from "./import/get.ts";
import { type Look, lookAt } from "./import/look.ts";
import { farFewer } from "./plan.ts";
import type { Item } from "./read/item.ts";
import { readBody } from "./read/read.ts";
import { type Source, sources } from "./tables.ts";

export type RowKind = "new" | "changed" | "gone" | "missing" | "place" | "refused" | "remark";

/** One line of the trial: what would happen, to what, and why. */
export interface TrialRow {
  kind: RowKind;
  title: string;
  /** Wall clock or date of the first time, or "". */
  when: string;
  /** Code of `messages/reasons.ts`, or "" when `text` says it. */
  code: string;
  text: string;
  about?: string;
}

/** What an import would do. Nothing of it is in the calendar. */
export interface Trial {
  at: string;
  /** Why nothing could be read, as a Dutch sentence. */
  refusal: string | null;
  counts: { new: number; changed: number; gone: number; refused: number; unclear: number; same: number; past: number };
  /** Far fewer than last time: how many there were. */
  before: number | null;
  rows: TrialRow[];
}

/** More than anybody reads; the counts say the rest. */
const mostRows = 400;
const none = { new: 0, changed: 0, gone: 0, refused: 0, unclear: 0, same: 0, past: 0 };

/**
 * Reads the source and works out what would happen; keeps what it read, so that the import does exactly this. `again`
 * asks the address once more.
 */
export async function tryOut(db: Db, source: Source, outside: Outside, again = false): Promise<Trial> {
  const got = await getBody(db, { ...source, contentHash: "" }, outside, !again);
  if (again) await db.update(sources).set({ askedAt: now() }).where(eq(sources.id, source.id));
  const at = now().toString();
  const refused = (refusal: string) => keepTrial(db, source.id, { at, refusal, counts: none, before: null, rows: [] });
  if (got === null) return refused("Er is nog geen bestand.");
  if (got.kind === "failed") return refused(got.sentence);
  if (got.kind === "unchanged") return refused("Er is niets veranderd sinds de vorige keer.");
  const reading = await readBody(source, got.body);
  if (reading.refusal !== null) return refused(reading.refusal);
  await keepBody(db, source.id, got.body);
  const look = await lookAt(db, source, reading);
  const { itemCount } = source;
  return keepTrial(db, source.id, {
    at,
    refusal: null,
    before: farFewer(itemCount, reading.items.length) ? itemCount : null,
    counts: countsOf(look),
    rows: rowsOf(look).slice(0, mostRows),
  });
}

async function keepTrial(db: Db, id: string, trial: Trial): Promise<Trial> {
  await db.update(sources).set({ trial }).where(eq(sources.id, id));
  return trial;
}

const countsOf = (look: Look): Trial["counts"] => ({
  new: look.fresh.length,
  changed: look.changed.length + look.cancelled.length,
  gone: look.plan.missing.length + look.plan.gone.length,
  refused: look.notices.filter(({ heavy }) => heavy).length,
  unclear: look.unclear.length,
  same: look.plan.same.length,
  past: look.skipped,
});

/** What needs a person first, then what changes, then what is new. */
function rowsOf(look: Look): TrialRow[] {
  const refused = look.notices.filter(({ heavy }) => heavy);
  const remarks = look.notices.filter(({ heavy }) => !heavy);
  return [
    ...refused.map(({ title, when, code, text, about }) => ({
      kind: "refused" as const,
      title,
      when,
      code,
      text,
      about,
    })),
    ...look.unclear.map((raw) => line("place", raw, "", "place_asked")),
    ...look.plan.gone.map((one) => line("gone", one.title, one.starts.toString(), "gone")),
    ...look.plan.missing.map((one) => line("missing", one.title, one.starts.toString(), "missing")),
    ...look.cancelled.map((one) => line("changed", one.title, one.starts.toString(), "cancelled")),
    ...look.changed.map(({ item }) => line("changed", item.title, whenOf(item), "changed")),
    ...remarks.map(({ title, when, code, text, about }) => ({
      kind: "remark" as const,
      title,
      when,
      code,
      text,
      about,
    })),
    ...look.fresh.map(({ item }) => line("new", item.title, whenOf(item), "new")),
  ];
}

const line = (kind: RowKind, title: string, when: string, code: string): TrialRow => ({
  kind,
  title: title.slice(0, 120),
  when,
  code,
  text: "",
});

const whenOf = ({ starts, allDay }: Item): string =>
  allDay ? starts.toPlainDate().toString() : starts.toString({ smallestUnit: "minute" });
