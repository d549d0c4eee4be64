// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Language, speak } from "#platform/i18n/i18n.ts";
import { toLocal } from "#platform/time/time.ts";
import { capitalise, formatMoment } from "#ui/show/format.ts";
import { worksHere } from "../log.ts";
import type { LogRow } from "../log-row.ts";
import { deskTexts } from "../messages/desk.ts";
import { logTexts } from "../messages/log.ts";
import { lookWords } from "../messages/looks.ts";
import type { ReviewRule, Verdict } from "../workflow.ts";

const word = (words: object, key: string): string | undefined => (words as Record<string, string>)[key];

export const ruleWords = (rule: ReviewRule, language: Language): string =>
  word(speak(deskTexts, language), `rule_${rule}`)!;

export const verdictWords = (verdict: Verdict, language: Language): string =>
  word(speak(deskTexts, language), verdict)!;

export function momentOf(row: LogRow, language: Language): string {
  const local = toLocal(row.at);
  return formatMoment(local, local, undefined, language);
}

/** Everything with which somebody proves who she is. */
const waysIn = new Set([
  ...["passkey", "password", "authenticator_app", "recovery_codes", "recovery_code", "second_step", "account_recovery"],
  ...["claim_code", "device", "oidc_identity"],
]);

/** "Gegevens van iemand: bekeken". */
export function whatOf(row: LogRow, language: Language): string {
  const m = speak(logTexts, language);
  const [noun = "", deed = ""] = row.kind.split(".");
  const thing = word(m, `kind_${waysIn.has(noun) ? "way_in" : noun}`) ?? m.kind_other;
  const done = noun === "look" ? word(speak(lookWords, language), deed) : word(m, `action_${row.action}`);
  return `${capitalise(thing)}: ${done ?? deed}`;
}

export function whoOf(row: LogRow, names: ReadonlyMap<string, string>, language: Language): string {
  const m = speak(logTexts, language);
  if (row.account === null) return m.program;
  if (!worksHere(row)) return m.resident;
  const roles = row.role.split(",").map((role) => word(speak(lookWords, language), `role_${role}`) ?? role);
  const team = row.team ? names.get(row.team) : undefined;
  const name = names.get(row.account) ?? speak(deskTexts, language).someone;
  return [name, ...roles, team].filter(Boolean).join(", ");
}

export function aboutOf(row: LogRow, language: Language): string {
  return row.subject ? speak(deskTexts, language).subjectCode(row.subject) : "";
}

export const whyOf = (row: LogRow, language: Language): string =>
  row.purpose ? capitalise(word(speak(lookWords, language), `why_${row.purpose}`) ?? row.purpose) : "";
