// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import type { Child } from "hono/jsx";
import type { Env } from "#platform/http/env.ts";
import type { Signal } from "./tables.ts";

/** What another room shows on the page of a signal, for who may read it. */
export interface SignalSection {
  /** Unique on the page: "verwijzing". */
  id: string;
  title: string;
  body: Child;
}

export interface SignalsSlots {
  beside(c: Context<Env>, signal: Signal): Promise<SignalSection[]>;
}

let slots: SignalsSlots = { beside: async () => [] };

/** Filled once, in app/map.ts. */
export const fillSignalsSlots = (filled: SignalsSlots): void => {
  slots = filled;
};
export const signalsSlots = (): SignalsSlots => slots;
