// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Reaction } from "#platform/audit/record.ts";
import { giveVenues } from "./venue-keeping.ts";

/** organisation.merged: its venues go along to the organisation that stays. Wired in app/reactions.ts. */
export const moveVenues: Reaction = async (db, { subject, payload, actor }) => {
  if (subject && typeof payload.into === "string") await giveVenues(db, actor, subject, payload.into);
};
