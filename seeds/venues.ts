// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Venue } from "./town.ts";
import { centre } from "./venues/centre.ts";
import { east } from "./venues/east.ts";
import { lindehout } from "./venues/lindehout.ts";
import { north } from "./venues/north.ts";
import { oeverwijk } from "./venues/oeverwijk.ts";

/** The places of Demodam where people meet. All invented: streets, numbers and people. */
export const venues: Venue[] = [...centre, ...east, ...lindehout, ...north, ...oeverwijk];
