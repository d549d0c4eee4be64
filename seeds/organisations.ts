// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { anywhere } from "./organisations/anywhere.ts";
import { centre } from "./organisations/centre.ts";
import { east } from "./organisations/east.ts";
import { lindehout } from "./organisations/lindehout.ts";
import { north } from "./organisations/north.ts";
import { oeverwijk } from "./organisations/oeverwijk.ts";
import type { Organisation } from "./town.ts";

/** Who organises something in Demodam. No buurten means: everywhere. All invented. */
export const organisations: Organisation[] = [...anywhere, ...centre, ...east, ...lindehout, ...north, ...oeverwijk];
