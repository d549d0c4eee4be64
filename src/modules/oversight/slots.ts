// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import type { Env } from "#platform/http/env.ts";
import { StrongerFirst } from "#platform/http/errors.ts";

/** What other rooms do for this one. Filled once, in app/map.ts. */
export interface OversightSlots {
  /** Throws StrongerFirst when the last proof of who presses is too old. */
  stepUp(c: Context<Env>): void | Promise<void>;
}

let slots: OversightSlots = {
  stepUp: () => {
    throw new StrongerFirst();
  },
};

export const fillOversightSlots = (filled: OversightSlots): void => {
  slots = filled;
};
export const oversightSlots = (): OversightSlots => slots;
