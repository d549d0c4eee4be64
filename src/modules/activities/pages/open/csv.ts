// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { toInstant } from "#platform/db/columns.ts";
import type { Db } from "#platform/db/db.ts";
import { NotFound } from "#platform/http/errors.ts";
import type { Page } from "#platform/http/routes.ts";
import { speak } from "#platform/i18n/i18n.ts";
import { type Cell, csvResponse } from "#platform/sheets/write-csv.ts";
import { today, toLocal } from "#platform/time/time.ts";
import { type CalendarFilter, type Cursor, type Entry, largestPage, listDates } from "../../calendar.ts";
import { readQuery } from "../../filter.ts";
import { lookUp } from "../../look-up.ts";
import { common } from "../../messages/words.ts";
import { paths } from "../../paths.ts";

const most = 1000;
const licence = { name: "CC0-1.0", url: "https://creativecommons.org/publicdomain/zero/1.0/deed.nl" };
const words = speak(common, "nl");
const head = [
  "datum",
  "begin",
  "eind",
  "activiteit",
  "soort",
  "organisatie",
  "plek",
  "straat",
  "huisnummer",
  "plaats",
  "online",
  "prijs in euro",
  "drempelvrij",
  "gaat door",
  "reden",
  "controle",
  "webadres",
  "licentie",
];

/** "/activiteiten.csv": the dates of the same question as the list, at most 1,000, for a spreadsheet. */
export const activitiesCsvPage: Page = {
  get: async (c) => {
    const { db, site } = c.var;
    const walk = site.walkMetres <= 500 ? 500 : 1000;
    const found = await lookUp(db, readQuery(new URL(c.req.url).searchParams, today(), walk));
    // A list of something unknown must not silently become the list of everything.
    if (found.unknown.length > 0) throw new NotFound(found.unknown.join(" "));
    const { publicUrl } = c.var.services.config;
    const entries = await datesOf(db, found.filter);
    const answer = csvResponse(
      "activiteiten",
      head,
      entries.map((entry) => lineOf(entry, publicUrl)),
    );
    answer.headers.set("link", `<${licence.url}>; rel="license"`);
    answer.headers.set("access-control-allow-origin", "*");
    return answer;
  },
};

async function datesOf(db: Db, filter: CalendarFilter): Promise<Entry[]> {
  const found: Entry[] = [];
  let after: Cursor | null = null;
  do {
    const { entries, next } = await listDates(db, { ...filter, live: true }, after, largestPage);
    found.push(...entries);
    after = next;
  } while (after && found.length < most);
  return found.slice(0, most);
}

function lineOf(entry: Entry, publicUrl: string): Cell[] {
  const [starts, ends] = [entry.startsAt, entry.endsAt].map((text) => toLocal(toInstant(text)));
  const time = (local = starts!) => (entry.allDay ? "" : local.toPlainTime().toString({ smallestUnit: "minute" }));
  return [
    entry.localDate,
    time(starts),
    time(ends),
    entry.title,
    words[entry.category],
    entry.organisationName,
    entry.venueName ?? entry.address,
    entry.street,
    entry.houseNumber,
    entry.place,
    entry.online ? "ja" : "nee",
    (entry.priceCents / 100).toFixed(2).replace(".", ","),
    entry.stepFree === null ? "niet bekend" : entry.stepFree ? "ja" : "nee",
    words[entry.status],
    entry.reason,
    entry.state === "published" ? "" : words[entry.state],
    publicUrl + paths.activity(entry),
    licence.name,
  ];
}
