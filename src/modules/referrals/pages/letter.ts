// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Page } from "#platform/http/routes.ts";
import { now, toDate } from "#platform/time/time.ts";
import { letterPdf } from "../letter-pdf.ts";
import { answerPdf } from "./answer-pdf.ts";

/** The empty letter for who refers on paper. Nothing of anybody stands on it. */
export const letterPage: Page = {
  get: async (c) => {
    const { name, phone } = c.var.site;
    return answerPdf(await letterPdf({ site: name, phone, made: toDate(now()) }), "verwijsbrief.pdf");
  },
};
