// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

/** Everything our fonts can draw; the rest (emoji, scripts the paper is not made in) leaves no empty box behind. */
const undrawable =
  /[^ -~\u00a0-\u024f\u1e00-\u1e9f\u1ef2-\u1eff\u2013\u2014\u2018-\u201a\u201c-\u201e\u2020\u2022\u2026\u2032\u2033\u2039\u203a\u2044\u20a0-\u20c0\u2113\u2122\u2212]/gu;

/** One line of text as it can be printed: composed letters, single spaces, dashes and hyphens that exist. */
export function printable(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\u2010\u2011\u2012\u2015]/gu, "-")
    .replace(/[\t\r\n\u2000-\u200a\u202f\u2028\u2029]+/gu, " ")
    .replace(undrawable, "")
    .replace(/ {2,}/g, " ")
    .trim();
}
