// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Activity } from "../town.ts";
import { lindehoutLater } from "./countryside/lindehout-later.ts";
import { lindehoutMorning } from "./countryside/lindehout-morning.ts";
import { oeverwijkLater } from "./countryside/oeverwijk-later.ts";
import { oeverwijkMorning } from "./countryside/oeverwijk-morning.ts";

/** Oeverwijk on the south bank, Lindehout in the woods and the farms around them. */
export const countryside: Activity[] = [...lindehoutLater, ...lindehoutMorning, ...oeverwijkLater, ...oeverwijkMorning];
