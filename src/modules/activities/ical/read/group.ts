// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { hash } from "node:crypto";
import type { ReadEvent, Refusal } from "./calendar.ts";
import { type Draft, draftOf } from "./draft.ts";
import { eventOf, withoutUid } from "./event.ts";
import { notice, type RefusalCode, refusal } from "./messages.ts";
import type { Budget } from "./rule.ts";
import type { RawEvent } from "./split.ts";
import type { Zones } from "./zones.ts";

interface Group {
  masters: Draft[];
  changes: Draft[];
}

export interface ReadEvents {
  events: ReadEvent[];
  refused: Refusal[];
  /** How many were private. */
  hidden: number;
  /** Some times had no zone. */
  isFloating: boolean;
}

/** Every event of a file: masters and changed dates together by UID. */
export function readEvents(raws: RawEvent[], zones: Zones, privateTimes: boolean): ReadEvents {
  const found: ReadEvents = { events: [], refused: [], hidden: 0, isFloating: false };
  const budget: Budget = { milliseconds: 700 };
  for (const [uid, group] of grouped(raws, found)) {
    const master = masterOf(group);
    if (!master) continue;
    if (master.isPrivate) found.hidden += 1;
    if (master.isPrivate && !privateTimes) continue;
    if (master.start?.kind === "local" && master.start.tzid === undefined) found.isFloating = true;
    const event = master.isPrivate
      ? eventOf(uid, textless(master), group.changes.map(textless), zones, budget)
      : eventOf(uid, master, group.changes, zones, budget);
    if (event) found.events.push(event);
  }
  return found;
}

/** The times only. */
const textless = (draft: Draft): Draft => ({
  ...draft,
  title: "",
  description: undefined,
  location: undefined,
  url: undefined,
  geo: null,
  categories: [],
  organizerName: null,
});

function grouped(raws: RawEvent[], found: ReadEvents): Map<string, Group> {
  const groups = new Map<string, Group>();
  for (const raw of raws) {
    const draft = draftOf(raw);
    const reason = faultOf(draft);
    if (reason) found.refused.push({ ...refusal(...reason), uid: draft.uid || null, title: draft.title || null });
    else add(groups, draft.uid ? { uid: shortUid(draft.uid), draft } : withoutUid(draft));
  }
  return groups;
}

function faultOf(draft: Draft): [RefusalCode, string?] | undefined {
  if (draft.unfinished) return ["unfinished"];
  if (draft.recurrenceText !== undefined && !draft.recurrenceId) return ["bad_recurrence_id", draft.recurrenceText];
  if (draft.start || (draft.recurrenceId && draft.startText === undefined)) return undefined;
  return draft.startText === undefined ? ["no_start"] : ["bad_start", draft.startText];
}

const longestUid = 255;

const shortUid = (uid: string) =>
  uid.length <= longestUid ? uid : `${uid.slice(0, 180)}-${hash("sha256", uid, "hex")}`;

function add(groups: Map<string, Group>, { uid, draft }: { uid: string; draft: Draft }): void {
  const group = groups.get(uid) ?? { masters: [], changes: [] };
  groups.set(uid, group);
  (draft.recurrenceId ? group.changes : group.masters).push(draft);
}

/** The master with the highest SEQUENCE, then the last change, then the last in the file. */
function masterOf({ masters, changes }: Group): Draft | undefined {
  const [best] = [...masters].reverse().sort((a, b) => b.sequence - a.sequence || changedAt(b) - changedAt(a));
  if (!best) return standIn(changes);
  if (masters.length > 1) best.notices.push(notice("same_uid"));
  return best;
}

const changedAt = ({ lastModified }: Draft) => lastModified?.epochMilliseconds ?? 0;

/** Only changed dates: the first of the file stands in, and each of them is a date of its own. */
function standIn([first]: Draft[]): Draft | undefined {
  return (
    first && {
      ...first,
      sequence: 0,
      rule: undefined,
      rdates: [],
      exdates: [],
      notices: [...first.notices, notice("no_master")],
    }
  );
}
