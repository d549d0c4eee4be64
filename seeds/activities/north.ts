// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Activity } from "../town.ts";
import { centreAfternoon } from "./north/centre-afternoon.ts";
import { centreEvening } from "./north/centre-evening.ts";
import { centreMorning } from "./north/centre-morning.ts";
import { northLater } from "./north/north-later.ts";
import { northMorning } from "./north/north-morning.ts";

/** What happens north of the Zoel: the old centre, the harbour, the mill, De Linden, the birds and the north field. */
export const north: Activity[] = [
  ...centreAfternoon,
  ...centreEvening,
  ...centreMorning,
  ...northLater,
  ...northMorning,
];
