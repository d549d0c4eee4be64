// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Page } from "#platform/http/routes.ts";
import { today } from "#platform/time/time.ts";
import { invitationPdf } from "../../cards/invitation-pdf.ts";
import { invitationOf } from "../../triage/invitation.ts";
import { nameOfWorker } from "../../triage/names.ts";
import { numberIn } from "./number.ts";

/** The invitation on paper, for the resident. Nothing of it is kept. */
export const letterPage: Page = {
  get: async (c) => {
    const { db, actor, site, language } = c.var;
    const { team, ...letter } = await invitationOf(db, actor, numberIn(c));
    const worker = { name: await nameOfWorker(db, actor), phone: team?.phone ?? "" };
    const pdf = await invitationPdf({ ...letter, worker, site, date: today(), language });
    return c.body(new Uint8Array(pdf), 200, {
      "content-type": "application/pdf",
      "content-disposition": 'inline; filename="uitnodiging.pdf"',
      "cache-control": "no-store",
    });
  },
};
