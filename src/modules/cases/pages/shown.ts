// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Person } from "#modules/people/index.ts";
import type { Language } from "#platform/i18n/i18n.ts";
import type { WholeCase } from "../read.ts";

/** What the page of a case shows: loaded once, then only drawn. */
export interface CaseShown {
  whole: WholeCase;
  person: Person;
  /** Of a colleague or volunteer by id; "–" for who is not there any more. */
  name: (id: string | null) => string;
  language: Language;
}
