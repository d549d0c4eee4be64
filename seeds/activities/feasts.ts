// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { today } from "#platform/time/time.ts";
import type { Activity } from "../town.ts";
import { otherFeasts } from "./feasts/spring-to-autumn.ts";
import { winterFeasts } from "./feasts/winter.ts";

/** The days that every Dutch year has, each on its own date: the next one from today. */
export const feastsFrom = (day: Temporal.PlainDate): Activity[] => [...winterFeasts(day), ...otherFeasts(day)];

export const feasts: Activity[] = feastsFrom(today());
