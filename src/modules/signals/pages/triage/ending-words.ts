// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import type { Env } from "#platform/http/env.ts";
import { type Language, speak } from "#platform/i18n/i18n.ts";
import { endingWords } from "../../messages/triage-endings.ts";
import { codeWord } from "./words.ts";

export const words = endingWords;
export const said = (c: Context<Env>) => speak(endingWords, c.var.language);
export type Of = Parameters<typeof codeWord>[0];
/** Codes as options of a field. */
export const optionsOf = (of: Of, codes: readonly string[], language: Language) =>
  codes.map((value) => ({ value, label: codeWord(of, value, language) }));
