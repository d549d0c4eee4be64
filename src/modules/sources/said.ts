// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import {
  type ActivityInput,
  type Category,
  categories,
  categorySlug,
  type ImportedOverride,
  nextStart,
} from "#modules/activities/index.ts";
import { toLocal } from "#platform/db/columns.ts";
import { type FoundPlace, rawOf } from "./places.ts";
import type { Item, ItemContents } from "./read/item.ts";
import type { Source } from "./tables.ts";
import { cutAtWord, cutText, digitsOf } from "./texts.ts";

/** The fields of an activity that a source fills; the others are for people. */
export const saidFields = [
  "title",
  "whatWeDo",
  "category",
  "contactName",
  "contactPhone",
  "venue",
  "room",
  "address",
  "area",
  "onlineUrl",
  "startsLocal",
  "minutes",
  "allDay",
  "rrule",
  "rdates",
  "exdates",
] as const;
export type SaidField = (typeof saidFields)[number];

/** What a source says of an activity, as it is kept: times as text. `raw` is the place as it was written. */
export type Said = Record<SaidField, unknown> & { raw: string; overrides: Record<string, unknown>[] };

export interface Told {
  input: Pick<ActivityInput, SaidField>;
  overrides: ImportedOverride[];
  raw: string;
}

/** Fields that only change together: whoever changes one of them here keeps all of them. */
const groups: readonly (readonly string[])[] = [
  ["venue", "room", "address", "area", "onlineUrl"],
  ["startsLocal", "minutes", "allDay", "rrule", "rdates", "exdates"],
  ["contactName", "contactPhone"],
];
export const withItsGroup = (fields: readonly string[]): string[] => {
  const all = fields.flatMap((field) => groups.find((group) => group.includes(field)) ?? [field]);
  return [...new Set(all)].filter((field) => (saidFields as readonly string[]).includes(field));
};
/** The first of its group stands for it: one question about the place, one about the time. */
export const groupOf = (field: string): string => groups.find((group) => group.includes(field))?.[0] ?? field;

/** Why an item does not come into the calendar, as a code of `messages/reasons.ts`. */
export type Refused = "title_short" | "past" | "too_far" | "too_old" | "rule_long" | "years";

const [most, shortest] = [60, 3];
const longest = 44_640;

/**
 * An item in our words. `place` gives the answer for a place as it was written. What has been is refused, unless it was in
 * the calendar before: then it may have ended.
 */
export function tell(
  item: Item,
  contents: ItemContents,
  source: Source,
  place: (location: string) => FoundPlace,
  isKnown = false,
): Told | Refused {
  const title = cutAtWord(item.title.replace(/\s+/g, " ").trim(), most);
  if (title.length < shortest) return "title_short";
  const time = fromTheYear2000(contents.time);
  if (time === null) return "too_old";
  if (time.startsLocal.year >= 2100) return "years";
  if ((time.rrule?.length ?? 0) > 400) return "rule_long";
  const next = isKnown ? "" : nextStart(time);
  if (next === "past" || next === "too_far") return next;
  const raw = rawOf(contents.location);
  const where = place(raw);
  return {
    raw,
    input: {
      title,
      whatWeDo: describe(item.title, title, contents),
      category: categoryOf(contents.categories) ?? (source.category || "coffee"),
      contactName: (contents.contact?.name || source.contactName).slice(0, 80),
      contactPhone: digitsOf(contents.contact?.phone ?? "") || source.contactPhone,
      venue: where.venue,
      room: where.room,
      address: where.venue ? "" : raw.slice(0, 200),
      area: where.venue ? null : where.area,
      onlineUrl: /^https?:\/\/\S{4,290}$/.test(raw) ? raw : "",
      startsLocal: time.startsLocal,
      minutes: time.allDay ? Math.max(1440, time.minutes) : Math.min(longest, Math.max(0, time.minutes)),
      allDay: time.allDay,
      rrule: time.rrule,
      rdates: time.rdates,
      exdates: time.exdates,
    },
    overrides: overridesOf(contents, time.minutes, place),
  };
}

function overridesOf(contents: ItemContents, minutes: number, place: (raw: string) => FoundPlace): ImportedOverride[] {
  const found = new Map<string, ImportedOverride>();
  for (const { recurrenceId, cancelled, movedTo, minutes: other } of contents.time.overrides)
    found.set(recurrenceId.toString(), {
      recurrenceId,
      cancelled,
      movedTo: movedTo ?? null,
      minutes: other === undefined || other === minutes ? null : Math.min(527_040, Math.max(0, other)),
      venue: null,
      reason: "",
    });
  for (const { recurrenceId, location } of contents.elsewhere) {
    const { venue } = place(location);
    const key = recurrenceId.toString();
    const known = found.get(key) ?? { recurrenceId, cancelled: false, movedTo: null, minutes: null, reason: "" };
    if (venue) found.set(key, { ...known, venue });
  }
  return [...found.values()].filter(({ recurrenceId, movedTo }) =>
    [recurrenceId, movedTo ?? recurrenceId].every(({ year }) => year >= 2000 && year < 2100),
  );
}

/** A long title stands whole at the beginning of the text; a link at the end, when it fits. */
function describe(full: string, title: string, { description, url }: ItemContents): string {
  const whole = full.replace(/\s+/g, " ").trim();
  const text = [whole === title ? "" : whole, description.trim()].filter(Boolean).join("\n\n");
  const link = url && text.length + url.length < 570 ? `Meer informatie: ${url}` : "";
  return cutText([text, link].filter(Boolean).join("\n\n"), 600);
}

/** A rule that began in another century begins at its first date of this one. */
function fromTheYear2000(time: ItemContents["time"]): ItemContents["time"] | null {
  if (time.startsLocal.year >= 2000) return time;
  if (!time.rrule || /COUNT=/.test(time.rrule)) return null;
  const next = nextStart({ ...time, exdates: [], overrides: [] });
  return typeof next === "string" ? null : { ...time, startsLocal: next };
}

function categoryOf(told: readonly string[]): Category | null {
  const words = told.map((word) => word.trim().toLowerCase());
  return categories.find((c) => words.some((word) => word === c || word === categorySlug[c])) ?? null;
}

export const asSaid = ({ input, overrides, raw }: Told): Said =>
  JSON.parse(JSON.stringify({ ...input, overrides, raw })) as Said;

/** Back from how it is kept. */
export function inputOf(said: Said): Pick<ActivityInput, SaidField> {
  const dates = (list: unknown) => (list as string[]).map(toLocal);
  return {
    ...(said as unknown as Pick<ActivityInput, SaidField>),
    startsLocal: toLocal(said.startsLocal),
    rdates: dates(said.rdates),
    exdates: dates(said.exdates),
  };
}
