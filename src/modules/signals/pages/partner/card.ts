// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Page } from "#platform/http/routes.ts";
import { today } from "#platform/time/time.ts";
import { paths } from "../../paths.ts";
import { findPartnerAddress } from "../../report/partner.ts";
import { partnerCardPdf } from "../../report/partner-card.ts";

/** The card of a short address, to print and hang up. */
export const partnerCardPage: Page = {
  get: async (c) => {
    const { db, actor, site, language, services } = c.var;
    const { code, name } = await findPartnerAddress(db, actor, c.req.param("code") ?? "");
    const address = `${services.config.publicUrl}${paths.partner(code)}`;
    const pdf = await partnerCardPdf({ name, address, site, language, date: today() });
    c.header("content-type", "application/pdf");
    c.header("content-disposition", 'inline; filename="signaalkaart.pdf"');
    c.header("cache-control", "private, no-store");
    return c.body(new Uint8Array(pdf));
  },
};
