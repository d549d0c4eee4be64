// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Language, speak } from "#platform/i18n/i18n.ts";
import { recoveryMessages } from "../recovery-messages.ts";
import { type IdentityCheck, identityChecks, type LossReason, lossReasons } from "../words.ts";

const reasonKey = { lost: "reasonLost", stolen: "reasonStolen", broken: "reasonBroken", other: "reasonOther" } as const;
const checkKey = {
  seen: "checkSeen",
  called_back: "checkCalled",
  video: "checkVideo",
  employer: "checkEmployer",
} as const;

export const reasonLabel = (reason: LossReason, language: Language): string =>
  speak(recoveryMessages, language)[reasonKey[reason]];
export const checkLabel = (check: IdentityCheck, language: Language): string =>
  speak(recoveryMessages, language)[checkKey[check]];

export const reasonOptions = (language: Language) =>
  lossReasons.map((value) => ({ value, label: reasonLabel(value, language) }));
export const checkOptions = (language: Language) =>
  identityChecks.map((value) => ({ value, label: checkLabel(value, language) }));
