// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Page } from "#platform/http/routes.ts";
import { today } from "#platform/time/time.ts";
import { caseToAsk } from "../measurement.ts";
import { sheetPdf } from "../sheet-pdf.ts";
import { instrumentIn } from "./ask.tsx";
import { numberIn } from "./overview.tsx";

/** The questions on paper: with the number of the case, without a name. */
export const sheetPage: Page = {
  get: async (c) => {
    const { db, actor, site, language } = c.var;
    const instrument = instrumentIn(c);
    const { number } = await caseToAsk(db, actor, numberIn(c));
    const pdf = await sheetPdf({ instrument, number, site, date: today(), language });
    c.header("content-type", "application/pdf");
    c.header("content-disposition", 'inline; filename="vragen-over-contact.pdf"');
    c.header("cache-control", "private, no-store");
    return c.body(new Uint8Array(pdf));
  },
};
