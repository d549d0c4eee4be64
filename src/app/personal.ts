// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { personal as accounts, factorsPersonal } from "#modules/accounts/index.ts";
import { personal as activities } from "#modules/activities/index.ts";
import { personal as bookings } from "#modules/bookings/index.ts";
import { personal as cases } from "#modules/cases/index.ts";
import { personal as consents } from "#modules/consents/index.ts";
import { personal as contacts } from "#modules/contacts/index.ts";
import { personal as gaps } from "#modules/gaps/index.ts";
import { personal as measurements } from "#modules/measurements/index.ts";
import { personal as messages } from "#modules/messages/index.ts";
import { personal as organisations } from "#modules/organisations/index.ts";
import { personal as oversight } from "#modules/oversight/index.ts";
import { personal as people } from "#modules/people/index.ts";
import { personal as referrals } from "#modules/referrals/index.ts";
import { personal as rights } from "#modules/rights/index.ts";
import { personal as safety } from "#modules/safety/index.ts";
import { personal as signals } from "#modules/signals/index.ts";
import { personal as signups } from "#modules/signups/index.ts";
import { personal as sources } from "#modules/sources/index.ts";
import { personal as teams } from "#modules/teams/index.ts";
import { definePersonal, type PersonalPart } from "#platform/personal/personal.ts";

/** What each room keeps of persons. The people room comes last: the person goes when everything else has gone. */
const parts: readonly PersonalPart[] = [
  contacts,
  measurements,
  safety,
  cases,
  referrals,
  signals,
  signups,
  gaps,
  messages,
  teams,
  activities,
  bookings,
  organisations,
  rights,
  sources,
  oversight,
  consents,
  factorsPersonal,
  accounts,
  people,
];

definePersonal(parts);
