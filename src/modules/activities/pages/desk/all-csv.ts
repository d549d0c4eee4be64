// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { can } from "#platform/access/actor.ts";
import { toInstant } from "#platform/db/columns.ts";
import type { Page } from "#platform/http/routes.ts";
import { speak } from "#platform/i18n/i18n.ts";
import { type Cell, csvResponse } from "#platform/sheets/write-csv.ts";
import { toLocal } from "#platform/time/time.ts";
import { formatPhone } from "#ui/show/format.ts";
import { activitiesOf, type Listed } from "../../activity/find.ts";
import { common } from "../../messages/words.ts";
import { paths } from "../../paths.ts";
import { rhythmInWords } from "./date-words.ts";

const words = speak(common, "nl");
const signUps = { none: "niet nodig", phone: "bellen", link: "op een andere website", here: "op deze site" };
const head = [
  "nummer",
  "activiteit",
  "soort",
  "organisatie",
  "staat",
  "wanneer",
  "volgende keer",
  "bevestigd",
  "prijs in euro",
  "aanmelden",
  "plaatsen",
  "contact",
  "telefoon",
  "webadres",
];

/** The list of "mijn activiteiten" for a spreadsheet: whoever sees that list sees the same here. */
export const allCsvPage: Page = {
  get: async (c) => {
    const { db, actor } = c.var;
    const own = actor.kind === "member" ? actor.memberships.map(({ organisation }) => organisation) : [];
    const found = await activitiesOf(db, can(actor, "activity.editAny") ? null : own, 2000);
    const { publicUrl } = c.var.services.config;
    return csvResponse(
      "mijn-activiteiten",
      head,
      found.map((one) => lineOf(one, publicUrl)),
    );
  },
};

const dayOf = (instant: Temporal.Instant): string => toLocal(instant).toPlainDate().toString();

function lineOf({ series, organisationName, nextAt }: Listed, publicUrl: string): Cell[] {
  return [
    series.number,
    series.title,
    words[series.category],
    organisationName,
    words[series.status],
    rhythmInWords(series, "nl"),
    nextAt && toLocal(toInstant(nextAt)).toString({ smallestUnit: "minute" }).replace("T", " "),
    series.confirmedAt && dayOf(series.confirmedAt),
    (series.priceCents / 100).toFixed(2).replace(".", ","),
    signUps[series.signUp],
    series.capacity,
    series.contactName,
    series.contactPhone && formatPhone(series.contactPhone),
    publicUrl + paths.activity(series),
  ];
}
