// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Activity } from "../town.ts";
import { anywhere } from "./seasons/anywhere.ts";
import { centreLater } from "./seasons/centre-later.ts";
import { centreMorning } from "./seasons/centre-morning.ts";
import { east } from "./seasons/east.ts";
import { lindehout } from "./seasons/lindehout.ts";
import { north } from "./seasons/north.ts";

/** Feasts and days that come once or a few times. The year turns with today, so that no story names its season. */
export const seasons: Activity[] = [...anywhere, ...centreLater, ...centreMorning, ...east, ...lindehout, ...north];
