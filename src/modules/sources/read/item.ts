// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { createHash } from "node:crypto";
import type { OverrideTime, SeriesTime } from "#modules/activities/index.ts";
import type { SourceNotice } from "../notice.ts";

/** One activity as a source tells it, whatever kind of source. What costs time is worked out only when it is needed. */
export interface Item {
  uid: string;
  /** "" for a whole series; the original start for a date that is an activity of its own. */
  recurrenceId: string;
  title: string;
  /** Wall clock as the source says it, to show. */
  starts: Temporal.PlainDateTime;
  allDay: boolean;
  cancelled: boolean;
  /** Equal for equal contents. */
  hash: string;
  /** Equal for what is probably the same activity with another UID: title, start, duration, rule, place. */
  likeness: string;
  contents: () => ItemContents;
}

export interface ItemContents {
  description: string;
  location: string;
  geo: { lat: number; lon: number } | null;
  url: string;
  categories: readonly string[];
  time: SeriesTime;
  /** Dates that are at another place. */
  elsewhere: readonly { recurrenceId: Temporal.PlainDateTime; location: string }[];
  /** Only another Soepsteen tells it. */
  contact?: { name: string; phone: string };
  notices: readonly Pick<SourceNotice, "code" | "text" | "about">[];
}

/** What a source holds. */
export interface Reading {
  /** A whole Dutch sentence: why nothing could be read; null when it could. */
  refusal: string | null;
  /** The name that the calendar gives itself. */
  name: string;
  items: Item[];
  /** Parts that could not be read, and remarks about the whole. */
  notices: SourceNotice[];
  /** False when the file stops half way: then what is missing says nothing. */
  complete: boolean;
  /** It comes from another Soepsteen. */
  soepsteen: boolean;
}

export const nothingRead = (refusal: string): Reading => ({
  refusal,
  name: "",
  items: [],
  notices: [],
  complete: false,
  soepsteen: false,
});

export const digest = (...parts: unknown[]): string =>
  createHash("sha256").update(JSON.stringify(parts)).digest("base64url");

export type { OverrideTime, SeriesTime };

/** Worked out at the first question only. */
export function once<T>(work: () => T): () => T {
  let found: { value: T } | undefined;
  return () => {
    found ??= { value: work() };
    return found.value;
  };
}
