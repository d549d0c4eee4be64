// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { findFeeds } from "#platform/json-ld/find-feeds.ts";
import { readSheet } from "#platform/sheets/read-sheet.ts";
import { type Body, getFrom, type Outside } from "./import/get.ts";
import { readIcal } from "./read/from-calendar.ts";
import { eventsOnPage, pageText } from "./read/from-web-page.ts";
import type { SourceKind } from "./workflow.ts";

/** What there is at an address, or in what was sent. */
export type Detected =
  | { ok: true; kind: SourceKind; url: string; name: string; body: Body }
  | { ok: false; sentence: string };

const no = (sentence: string): Detected => ({ ok: false, sentence });

/** Looks what is at an address: a calendar, a list, or a web page with one behind it or with activities in it. */
export async function detectAt(url: string, outside: Outside): Promise<Detected> {
  const got = await getFrom(url, outside);
  if (got.kind === "failed") return no(got.sentence);
  if (got.kind === "unchanged") return no("Op dit adres staat niets.");
  const { body } = got;
  if (looksLikePage(body)) return detectOnPage(url, body, outside);
  return detectIn(body, "ical", url);
}

/** A page: the calendar that it names, else the activities in the page itself. */
async function detectOnPage(url: string, page: Body, outside: Outside): Promise<Detected> {
  const html = pageText(page);
  for (const feed of findFeeds(html, page.name).slice(0, 3)) {
    const got = await getFrom(feed.url, outside);
    if (got.kind !== "body" || !looksLikeCalendar(got.body)) continue;
    const found = await detectIn(got.body, "ical", feed.url);
    if (found.ok) return { ...found, name: found.name || feed.title };
  }
  const told = await eventsOnPage(html, page.name);
  if (told && told.events.length > 0) return { ok: true, kind: "json_ld", url, name: "", body: page };
  return no("Op deze bladzijde vonden wij geen agenda. Zoek op de website naar een link met “abonneren” of “iCal”.");
}

/** What was sent, or came from an address: a calendar or a list. */
export async function detectIn(body: Body, kind: "ical" | "file" | "text", url = ""): Promise<Detected> {
  if (looksLikeCalendar(body)) {
    const reading = await readIcal(body.bytes, "Europe/Amsterdam");
    if (reading.refusal !== null) return no(reading.refusal);
    return { ok: true, kind: kind === "ical" && reading.soepsteen ? "soepsteen" : kind, url, name: reading.name, body };
  }
  if (kind === "text") return no("Dit is geen agendabestand. Het begint met BEGIN:VCALENDAR.");
  if (looksLikePage(body)) return no("Dit is een webpagina en geen agenda.");
  // The rows are read once more when the columns are known; what cannot be read is not kept.
  const sheet = await readSheet(body.bytes, { fileName: body.name, contentType: body.contentType });
  return sheet.status === "refused" ? no(sheet.sentence) : { ok: true, kind: "sheet", url, name: "", body };
}

const beginning = ({ bytes }: Body): string =>
  new TextDecoder().decode(bytes.subarray(0, 2_000)).replace(/^\uFEFF/, "");
const looksLikeCalendar = (body: Body): boolean => /^\s*BEGIN:VCALENDAR/i.test(beginning(body));
const looksLikePage = (body: Body): boolean =>
  /^\s*(<!--|<!doctype html|<html|<head|<\?xml[^>]*>\s*<(!doctype )?html)/i.test(beginning(body)) ||
  (body.contentType === "text/html" && !looksLikeCalendar(body));
