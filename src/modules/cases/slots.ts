// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import type { Child } from "hono/jsx";
import type { Env } from "#platform/http/env.ts";
import type { MeasurementAnswer } from "./codes.ts";
import type { OpenedCase } from "./read.ts";

/** A part of the page of a case, of another room. */
export interface CaseSection {
  /** For the address: #meting. */
  id: string;
  title: string;
  body: Child;
}

/** Were the questions about contact offered at this moment, and where is that done? */
export interface MeasurementOffered {
  /** Null: not yet. */
  answer: MeasurementAnswer | null;
  /** The page of the questions; null when the house does not use them. */
  href: string | null;
}

/** Something of another room that must be done before a case closes. */
export interface ClosingBlock {
  text: string;
  href: string;
}

/** What other rooms do for this one. Filled once, in app/map.ts. */
export interface CasesSlots {
  sections(c: Context<Env>, opened: OpenedCase): Promise<CaseSection[]>;
  measurementOffered(c: Context<Env>, opened: OpenedCase, moment: "start" | "end"): Promise<MeasurementOffered>;
  beforeClosing(c: Context<Env>, opened: OpenedCase): Promise<ClosingBlock[]>;
}

const slots: CasesSlots = {
  sections: async () => [],
  measurementOffered: async () => ({ answer: null, href: null }),
  beforeClosing: async () => [],
};

export const fillCasesSlots = (filled: Partial<CasesSlots>): void => void Object.assign(slots, filled);
export const casesSlots = (): CasesSlots => slots;
