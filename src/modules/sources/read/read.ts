// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Body } from "../import/get.ts";
import type { Source } from "../tables.ts";
import { readIcal } from "./from-calendar.ts";
import { readTable } from "./from-sheet.ts";
import { readWebPage } from "./from-web-page.ts";
import { nothingRead, type Reading } from "./item.ts";

/** Reads what a source holds, by its kind. Never throws for what stands in it. */
export async function readBody({ kind, zone, mapping, url }: Source, body: Body): Promise<Reading> {
  switch (kind) {
    case "ical":
    case "soepsteen":
    case "file":
    case "text":
      return readIcal(body.bytes, zone);
    case "sheet":
      return mapping
        ? readTable(body, mapping)
        : nothingRead("Wij weten nog niet wat er in welke kolom van dit bestand staat.");
    case "json_ld":
      return readWebPage(body, url);
  }
}
