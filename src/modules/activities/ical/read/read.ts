// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { zone as ourZone } from "#platform/time/time.ts";
import type { ReadCalendar, ReadNotice, ReadOptions, Refusal } from "./calendar.ts";
import { decode } from "./decode.ts";
import { readEvents } from "./group.ts";
import { notice, type RefusalCode, refusal } from "./messages.ts";
import { readProperty, valueText } from "./property.ts";
import { type RawCalendar, splitCalendar } from "./split.ts";
import { plainText } from "./text.ts";
import { ianaName, makeZones } from "./zones.ts";

const usual = 5000;
const most = 20_000;

/** Reads a calendar file. Never throws for what stands in it: see `refusal`, `refused` and `notices` of the answer. */
export function readCalendar(file: string | Uint8Array, options: ReadOptions = {}): ReadCalendar {
  const decoded = decode(file);
  if (!decoded) return refusedCalendar("too_large");
  const maxEvents = Math.min(options.maxEvents ?? usual, most);
  const raw = splitCalendar(decoded.text, maxEvents);
  if (typeof raw === "string")
    return refusedCalendar(raw, raw === "too_many_events" ? thousands(maxEvents) : undefined);
  return understood(raw, decoded.guessed, options);
}

function understood(raw: RawCalendar, guessed: boolean, options: ReadOptions): ReadCalendar {
  const given = zoneOf(raw) ?? ianaName(options.zone ?? "");
  const zones = makeZones(raw.zones, given ?? ourZone);
  const { events, refused, hidden, isFloating } = readEvents(raw.events, zones, options.privateTimes ?? false);
  const notices: ReadNotice[] = [];
  if (guessed) notices.push(notice("wrong_encoding"));
  if (!raw.complete) notices.push(notice("cut_short"));
  if (hidden > 0) notices.push(notice("private_skipped", String(hidden)));
  if (isFloating && !given) notices.push(notice("floating"));
  return { refusal: null, name: nameOf(raw), zone: zones.own.zone, complete: raw.complete, events, refused, notices };
}

const thousands = (number: number) => String(number).replace(/\B(?=(\d{3})+$)/g, ".");

/** The answer for a file of which nothing was read. */
export function refusedCalendar(code: RefusalCode, about?: string): ReadCalendar {
  const whole: Refusal = refusal(code, about);
  return { refusal: whole, name: "", zone: ourZone, complete: false, events: [], refused: [], notices: [] };
}

/** X-WR-TIMEZONE, when it is a zone. */
function zoneOf({ head, zones }: RawCalendar): string | undefined {
  const named = headText(head, "X-WR-TIMEZONE").trim();
  if (!named) return undefined;
  const found = makeZones(zones, ourZone).find(named);
  return found.notice || found.clock.offsets ? undefined : found.clock.zone;
}

const nameOf = ({ head }: RawCalendar): string =>
  plainText(headText(head, "NAME") || headText(head, "X-WR-CALNAME"))
    .replace(/\s+/g, " ")
    .slice(0, 200);

function headText(head: RawCalendar["head"], name: string): string {
  const line = head.find((one) => one.name === name);
  const property = line && readProperty(line);
  return property ? valueText(property).replace(/\\([\\;,])/g, "$1") : "";
}
