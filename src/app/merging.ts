// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { mergePart as cases } from "#modules/cases/index.ts";
import { mergePart as consents } from "#modules/consents/index.ts";
import { mergePart as measurements } from "#modules/measurements/index.ts";
import { mergePart as messages } from "#modules/messages/index.ts";
import { defineMergeParts, movesRows } from "#modules/people/index.ts";
import { mergePart as referrals } from "#modules/referrals/index.ts";
import { mergePart as safety } from "#modules/safety/index.ts";
import { mergePart as signals } from "#modules/signals/index.ts";
import { mergePart as teams } from "#modules/teams/index.ts";

/**
 * What moves along, and back, when two records of a person become one. Other rooms listen to person.merged and
 * person.unmerged (app/reactions.ts). What is sealed with the key of the double stays where it is and is read with it.
 */
defineMergeParts([
  teams,
  consents,
  messages,
  signals,
  referrals,
  cases,
  measurements,
  safety,
  movesRows("signups", { participation: ["person"] }),
  movesRows("gaps", { wish: ["person"] }),
  movesRows("bookings", { booking_request: ["person"] }),
]);
