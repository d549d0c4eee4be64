// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { stepUp } from "#modules/accounts/index.ts";
import type { Page } from "#platform/http/routes.ts";
import { speak } from "#platform/i18n/i18n.ts";
import { csvResponse } from "#platform/sheets/write-csv.ts";
import { exportLog } from "../log.ts";
import { logTexts } from "../messages/log.ts";
import { questionIn } from "./question.ts";
import { aboutOf, momentOf, whatOf, whoOf, whyOf } from "./words.ts";

/** The log as a file, after a new proof of who asks. No names of residents. */
export const logCsvPage: Page = {
  get: async (c) => {
    const { db, actor, language } = c.var;
    await stepUp(c);
    const m = speak(logTexts, language);
    const { rows, names } = await exportLog(db, actor, questionIn(c));
    const head = [m.when, m.who, m.what, m.outcome, m.about, m.fields, m.why, m.device, m.reference];
    const lines = rows.map((row) => [
      momentOf(row, language),
      whoOf(row, names, language),
      whatOf(row, language),
      row.outcome === 0 ? m.done : m.refused,
      aboutOf(row, language),
      row.fields.join(", "),
      whyOf(row, language),
      row.device,
      row.trace,
    ]);
    const response = csvResponse("logboek", head, lines);
    response.headers.set("cache-control", "private, no-store");
    return response;
  },
};
