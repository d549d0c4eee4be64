// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { SeriesTime, Window } from "../../recurrence/expand.ts";
import type { ReadEvent, ReadNotice } from "./calendar.ts";

/** Contents of one date that differ from those of the series. */
export interface Elsewhere {
  /** Key of the date in our series: wall clock of Europe/Amsterdam. */
  recurrenceId: Temporal.PlainDateTime;
  title?: string;
  description?: string;
  location?: string;
  url?: string;
}

/** An event of another calendar as one of our series. */
export interface ReadSeries extends SeriesTime {
  elsewhere: Elsewhere[];
  /** Those of the event, and what had to be written in another way. */
  notices: ReadNotice[];
}

/** When an event takes place, in wall clock of Europe/Amsterdam: `expandSeries` of it gives the instants of the event in the window. */
export function toSeriesTime(_event: ReadEvent, _window: Window): ReadSeries {
  throw new Error("being built");
}
