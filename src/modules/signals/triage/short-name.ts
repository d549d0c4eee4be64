// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

const titles: [RegExp, string][] = [
  [/^(mevrouw|mevr\.?|mw\.?)\s+/i, "Mevrouw"],
  [/^(meneer|de heer|dhr\.?|hr\.?|mijnheer)\s+/i, "Meneer"],
];
const small = /^((van|de|der|den|ten|ter|te|het|'t|el|al|la|le)\s+)+/i;

/** "mevrouw van den Berg" → "Mevrouw B."; "Annie Jansen" → "A."; null when there is no name. */
export function shortName(name: string): string | null {
  const text = name.trim();
  if (text === "") return null;
  const [pattern, title] = titles.find(([one]) => one.test(text)) ?? [null, ""];
  const rest = (pattern ? text.replace(pattern, "") : text).replace(small, "");
  const letter = /\p{L}/u.exec(rest)?.[0]?.toUpperCase();
  return letter ? [title, `${letter}.`].filter(Boolean).join(" ") : null;
}
