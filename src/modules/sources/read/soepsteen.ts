// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { ItemContents } from "./item.ts";

/** "Vragen? Bel Ria: 0343000001", the last line of what a Soepsteen tells in its feed. */
const asked = /(?:^|\n\n)Vragen\? Bel ([^\n]{1,80}?): ([\d\s–+()-]{3,20})\s*$/;

/** A feed of another Soepsteen names whom to call at the end of its text, and links to its own page: taken apart again. */
export function asSoepsteenTells(contents: ItemContents): ItemContents {
  const found = asked.exec(contents.description);
  if (!found) return { ...contents, url: "" };
  return {
    ...contents,
    url: "",
    description: contents.description.slice(0, found.index).trim(),
    contact: { name: found[1]!.trim(), phone: found[2]!.trim() },
  };
}
