// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { z } from "zod";

/** Six digits as people type them: with a space, or the words around it. */
export const sixDigits = z
  .string({ error: "codeMissing" })
  .max(100, { error: "codeMissing" })
  .transform((typed) => typed.replace(/\D/g, ""))
  .refine((digits) => digits.length === 6, { error: "codeMissing" });

/** What went wrong with a code → key of the sentence. */
export const codeFault = { wrong: "codeWrong", used: "codeUsed", too_often: "codeTooOften" } as const;
