// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Db } from "#platform/db/db.ts";
import { now } from "#platform/time/time.ts";
import type { SourceNotice } from "../notice.ts";
import { type FoundPlace, findPlaces, rawOf } from "../places.ts";
import { type Known, type Plan, plan } from "../plan.ts";
import type { Item, ItemContents, Reading } from "../read/item.ts";
import { type Told, tell } from "../said.ts";
import type { Source } from "../tables.ts";
import { knownOf } from "./known.ts";

/** What an import would do, worked out without doing it: the trial shows it, the import does it. */
export interface Look {
  plan: Plan;
  fresh: { item: Item; told: Told; outside: boolean }[];
  changed: { item: Item; known: Known; told: Told }[];
  /** Called off at the source. */
  cancelled: Known[];
  notices: SourceNotice[];
  /** Places that somebody has to name, as they were written. */
  unclear: string[];
  /** Past, and called off before it was here: counted, not told. */
  skipped: number;
}

/** Compares what was read with what we have. Remembers answers about places; the calendar stays as it is. */
export async function lookAt(db: Db, source: Source, reading: Reading): Promise<Look> {
  const found = plan(reading.items, await knownOf(db, source.id), reading.complete, now());
  const fresh = found.fresh.filter((item) => !item.cancelled);
  const changed = found.changed.filter(({ item }) => !item.cancelled);
  const contents = new Map<Item, ItemContents>();
  for (const item of [...fresh, ...changed.map(({ item }) => item)]) contents.set(item, item.contents());
  const place = await findPlaces(db, source, [...contents.values()].flatMap(writtenIn));
  const look: Look = {
    plan: found,
    fresh: [],
    changed: [],
    cancelled: found.changed.filter(({ item }) => item.cancelled).map(({ known }) => known),
    notices: [...reading.notices, ...found.doubled.map((item) => notice(item, "same_twice"))],
    unclear: [],
    skipped: found.fresh.length - fresh.length,
  };
  const unclear = new Set<string>();
  const see = (item: Item, known: Known | null) => {
    const inside = contents.get(item)!;
    const told = tell(item, inside, source, place, known !== null);
    if (typeof told === "string") {
      if (told === "past") look.skipped++;
      else look.notices.push(notice(item, told));
      return;
    }
    if (known) look.changed.push({ item, known, told });
    else look.fresh.push({ item, told, outside: place(inside.location).outside });
    remark(look, item, inside, place(inside.location), unclear, known === null);
  };
  for (const item of fresh) see(item, null);
  for (const { item, known } of changed) see(item, known);
  look.unclear = [...unclear];
  return look;
}

const writtenIn = ({ location, geo, elsewhere }: ItemContents) => [
  { raw: rawOf(location), geo },
  ...elsewhere.map((date) => ({ raw: rawOf(date.location), geo: null })),
];

function remark(
  look: Look,
  item: Item,
  inside: ItemContents,
  place: FoundPlace,
  unclear: Set<string>,
  fresh: boolean,
): void {
  for (const { code, text, about } of inside.notices)
    look.notices.push({ ...notice(item, code), text, about, heavy: false });
  if (place.verdict === "asked") unclear.add(rawOf(inside.location));
  if (place.verdict === "unknown" && fresh)
    look.notices.push({
      ...notice(item, place.outside ? "outside" : "place_unknown"),
      about: rawOf(inside.location),
      heavy: false,
    });
}

const notice = (item: Item, code: string): SourceNotice => ({
  title: item.title.slice(0, 120),
  when: item.allDay ? item.starts.toPlainDate().toString() : item.starts.toString({ smallestUnit: "minute" }),
  code,
  text: "",
  heavy: true,
});
