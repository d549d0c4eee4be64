// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Page } from "#platform/http/routes.ts";
import { now, toDate } from "#platform/time/time.ts";
import { receptPdf } from "../../recept-pdf.ts";
import { teamOf } from "../../team-of.ts";
import { answerPdf } from "../answer-pdf.ts";
import { referralIn } from "./practice-in.ts";

/** The recept for the patient, A5. */
export const receptPage: Page = {
  get: async (c) => {
    const { site, db } = c.var;
    const { referral } = await referralIn(c);
    const team = await teamOf(db, referral.team, site.phone);
    const file = await receptPdf({ site: site.name, team, referenceNo: referral.referenceNo, made: toDate(now()) });
    return answerPdf(file, "recept.pdf");
  },
};
