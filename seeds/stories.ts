// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { countryside } from "./activities/countryside.ts";
import { east } from "./activities/east.ts";
import { feasts } from "./activities/feasts.ts";
import { north } from "./activities/north.ts";
import { seasons } from "./activities/seasons.ts";
import { sundays } from "./activities/sundays.ts";
import type { Activity } from "./town.ts";

/** A year of activities, told by the people who organise them. */
export const activities: Activity[] = [...north, ...east, ...countryside, ...seasons, ...feasts, ...sundays];
