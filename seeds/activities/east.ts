// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Activity } from "../town.ts";
import { anywhere } from "./east/anywhere.ts";
import { centre } from "./east/centre.ts";
import { eastLater } from "./east/east-later.ts";
import { eastMorning } from "./east/east-morning.ts";
import { north } from "./east/north.ts";

/** What happens in the east: De Heul, Kersengaarde and the yard of De Werkhal; and what you do from your own chair. */
export const east: Activity[] = [...anywhere, ...centre, ...eastLater, ...eastMorning, ...north];
