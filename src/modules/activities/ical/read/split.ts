// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { RefusalCode } from "./messages.ts";

/** The lines of one event that we read; those of its alarms and its guests are not among them. */
export interface RawEvent {
  lines: Line[];
  /** It had more lines than we keep. */
  overflowed: boolean;
  /** Its END is missing. */
  unfinished: boolean;
}

export interface Line {
  /** In capitals. */
  name: string;
  text: string;
}

export interface RawCalendar {
  events: RawEvent[];
  /** Lines of each VTIMEZONE, BEGIN and END of its parts with them. */
  zones: string[][];
  /** Lines of the calendar itself. */
  head: Line[];
  complete: boolean;
}

const wanted = new Set(
  (
    "UID SEQUENCE DTSTART DTEND DURATION RRULE RDATE EXDATE EXRULE RECURRENCE-ID SUMMARY DESCRIPTION LOCATION GEO URL " +
    "CATEGORIES STATUS LAST-MODIFIED ORGANIZER CLASS"
  ).split(" "),
);
const wantedHead = new Set(["NAME", "X-WR-CALNAME", "X-WR-TIMEZONE"]);
const mostLines = 3000;
const mostZoneLines = 1000;
const mostZones = 200;
const deepest = 10;
/** A file with more of these lost the ends of its events. */
const mostUnfinished = 100;

/** One pass over the file: what belongs to which part. Nothing is understood yet. */
export function splitCalendar(text: string, maxEvents: number): RawCalendar | RefusalCode {
  const splitter = new Splitter();
  for (const line of text.split(/\r\n|[\r\n]/)) {
    const trouble = splitter.take(line);
    if (trouble) return trouble;
    if (splitter.events.length > maxEvents) return "too_many_events";
  }
  return splitter.end();
}

class Splitter {
  readonly events: RawEvent[] = [];
  readonly #zones: string[][] = [];
  readonly #head: Line[] = [];
  readonly #stack: string[] = [];
  #unfinished = 0;
  #began = false;

  take(line: string): RefusalCode | undefined {
    const [, edge, part] = /^(BEGIN|END):\s*([A-Za-z0-9-]+)\s*$/i.exec(line) ?? [];
    if (!edge || !part) return this.#property(line);
    const name = part.toUpperCase();
    if (this.#isInZone()) this.#zoneLine(line);
    return edge.toUpperCase() === "BEGIN" ? this.#begin(name) : this.#close(name);
  }

  end(): RawCalendar | RefusalCode {
    if (!this.#began) return "not_calendar";
    const complete = this.#stack.length === 0;
    while (this.#stack.length) this.#pop(true);
    return { events: this.events, zones: this.#zones, head: this.#head, complete };
  }

  #begin(name: string): RefusalCode | undefined {
    if (name === "VEVENT" && this.#stack.includes(name)) this.#popThrough(name, true);
    if (this.#unfinished > mostUnfinished) return "broken";
    if (this.#stack.length >= deepest) return "too_deep";
    if (name === "VCALENDAR" || name === "VEVENT") this.#began = true;
    if (name === "VEVENT") this.events.push({ lines: [], overflowed: false, unfinished: false });
    if (name === "VTIMEZONE" && this.#zones.length < mostZones) this.#zones.push([]);
    this.#stack.push(name);
    return undefined;
  }

  #close(name: string): undefined {
    if (this.#stack.at(-1) === name) this.#stack.pop();
    else if (this.#stack.includes(name)) this.#popThrough(name, false);
  }

  /** What lies open inside the part ends with it. */
  #popThrough(name: string, isItself: boolean): void {
    while (this.#stack.at(-1) !== name) this.#pop(true);
    this.#pop(isItself);
  }

  #pop(isUnfinished: boolean): void {
    if (this.#stack.pop() !== "VEVENT" || !isUnfinished) return;
    this.#unfinished += 1;
    const event = this.events.at(-1);
    if (event) event.unfinished = true;
  }

  #property(line: string): undefined {
    const part = this.#stack.at(-1);
    if (this.#isInZone()) this.#zoneLine(line);
    else if (part === "VEVENT") this.#eventLine(line);
    else if (part === "VCALENDAR") {
      const name = nameOf(line);
      if (wantedHead.has(name)) this.#head.push({ name, text: line });
    }
  }

  #eventLine(line: string): void {
    const name = nameOf(line);
    const event = this.events.at(-1);
    if (!event || !wanted.has(name)) return;
    if (event.lines.length < mostLines) event.lines.push({ name, text: line });
    else event.overflowed = true;
  }

  #isInZone = () => this.#stack.includes("VTIMEZONE");

  #zoneLine(line: string): void {
    const zone = this.#zones.at(-1);
    if (zone && zone.length < mostZoneLines) zone.push(line);
  }
}

const nameOf = (line: string) => /^[A-Za-z-]{1,20}(?=[:;])/.exec(line)?.[0].toUpperCase() ?? "";
