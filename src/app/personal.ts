// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { personal as contacts } from "#modules/contacts/index.ts";
import { personal as messages } from "#modules/messages/index.ts";
import { personal as people } from "#modules/people/index.ts";
import { personal as teams } from "#modules/teams/index.ts";
import { definePersonal, type PersonalPart } from "#platform/personal/personal.ts";

/** What each room keeps of persons. The people room comes last: the person goes when everything else has gone. */
const parts: readonly PersonalPart[] = [contacts, messages, teams, people];

definePersonal(parts);
