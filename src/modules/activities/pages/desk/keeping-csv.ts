// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Page } from "#platform/http/routes.ts";
import { speak } from "#platform/i18n/i18n.ts";
import { csvResponse } from "#platform/sheets/write-csv.ts";
import { toLocal } from "#platform/time/time.ts";
import { waitingForReview } from "../../activity/find.ts";
import { namesOf } from "../../desk-lists.ts";
import { common } from "../../messages/words.ts";
import { synonymFamilies } from "../../synonyms.ts";

const words = speak(common, "nl");

/** What waits for a keeper, for a spreadsheet. */
export const reviewCsvPage: Page = {
  get: async (c) => {
    const waiting = await waitingForReview(c.var.db);
    const names = await namesOf(c.var.db, waiting);
    const lines = waiting.map(({ number, title, category, organisation, statusSince }) => [
      number,
      title,
      words[category],
      names.get(organisation),
      toLocal(statusSince).toPlainDate().toString(),
    ]);
    return csvResponse("controle", ["nummer", "activiteit", "soort", "organisatie", "wacht sinds"], lines);
  },
};

/** The words that mean the same to somebody who searches, for a spreadsheet. */
export const synonymsCsvPage: Page = {
  get: async (c) => {
    const families = await synonymFamilies(c.var.db);
    const lines = families.flatMap(({ family, words }) => words.map((word) => [family, word]));
    return csvResponse("zoekwoorden", ["groep", "woord"], lines);
  },
};
