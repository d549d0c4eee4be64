// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Item } from "./read/item.ts";
import { clocks } from "./workflow.ts";

/** What we have of a source, as far as matching needs it. */
export interface Known {
  id: string;
  uid: string;
  recurrenceId: string;
  hash: string;
  likeness: string;
  series: string;
  /** Title and first date, to show when it is gone. */
  title: string;
  starts: Temporal.PlainDateTime;
  /** A person stopped it here: it does not come back by itself. */
  keptOut: boolean;
  goneSince: Temporal.Instant | null;
  archived: boolean;
  /** It has dates from now on. */
  coming: boolean;
}

export interface Plan {
  fresh: Item[];
  changed: { item: Item; known: Known }[];
  same: Known[];
  /** The same activity with another UID: Office 365 gives new ones at every download. */
  renamed: { item: Item; known: Known }[];
  /** Was missing, and is there again. */
  returned: Known[];
  /** Missing for the first time. */
  missing: Known[];
  /** Missing again, and long enough. */
  gone: Known[];
  /** The second with the same key in one file. */
  doubled: Item[];
  /** Known ones whose activity was over or gone, and that come again as something new. */
  replaced: Known[];
}

const keyOf = ({ uid, recurrenceId }: { uid: string; recurrenceId: string }) => `${uid}\n${recurrenceId}`;

/**
 * What is new, changed and gone: by (UID, RECURRENCE-ID), and what then has no partner by likeness, one to one. Twice is
 * once: the same items against what came of them give only `same`. Nothing counts as missing when the file was not whole.
 */
export function plan(items: readonly Item[], known: readonly Known[], complete: boolean, now: Temporal.Instant): Plan {
  const found: Plan = {
    fresh: [],
    changed: [],
    same: [],
    renamed: [],
    returned: [],
    missing: [],
    gone: [],
    doubled: [],
    replaced: [],
  };
  const byKey = new Map(known.map((one) => [keyOf(one), one]));
  const seen = new Set<string>();
  const strangers: Item[] = [];
  for (const item of items) {
    const key = keyOf(item);
    if (seen.has(key)) {
      found.doubled.push(item);
      continue;
    }
    seen.add(key);
    const partner = byKey.get(key);
    if (partner) meet(found, item, partner);
    else strangers.push(item);
  }
  const left = known.filter((one) => !seen.has(keyOf(one)));
  matchByLikeness(found, strangers, left);
  const paired = new Set(found.renamed.map(({ known }) => known));
  if (complete) for (const one of left) if (!paired.has(one)) leave(found, one, now);
  return found;
}

function meet(found: Plan, item: Item, known: Known): void {
  if (known.goneSince) found.returned.push(known);
  if (item.hash === known.hash || known.keptOut) found.same.push(known);
  else if (known.archived) {
    found.replaced.push(known);
    found.fresh.push(item);
  } else found.changed.push({ item, known });
}

function matchByLikeness(found: Plan, strangers: readonly Item[], left: readonly Known[]): void {
  const waiting = new Map<string, Known[]>();
  for (const one of left) waiting.set(one.likeness, [...(waiting.get(one.likeness) ?? []), one]);
  for (const item of strangers) {
    const partner = waiting.get(item.likeness)?.shift();
    if (!partner || (partner.archived && !partner.keptOut)) {
      found.fresh.push(item);
      continue;
    }
    found.renamed.push({ item, known: partner });
    meet(found, item, partner);
  }
}

/** What has been stays; what is to come waits for a second time, a day later. */
function leave(found: Plan, one: Known, now: Temporal.Instant): void {
  if (one.archived || !one.coming || one.keptOut) return;
  if (!one.goneSince) found.missing.push(one);
  else if (now.since(one.goneSince).total("hours") >= clocks.hoursUntilGone) found.gone.push(one);
}

/** Nothing at all, or under half of last time: then somebody is asked first. */
export const farFewer = (before: number, after: number): boolean => before > 0 && (after === 0 || after * 2 < before);
