// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

// Writes theme.css beside every theme.json; refuses a theme that fails the contrast gate.
//   tsx src/ui/styles/make-themes.ts

import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { measure } from "./contrast.ts";
import { makeTheme, themeSchema } from "./theme.ts";

const folder = new URL("../../../themes/", import.meta.url);

for (const name of readdirSync(folder)) {
  const css = makeTheme(themeSchema.parse(JSON.parse(readFileSync(new URL(`${name}/theme.json`, folder), "utf8"))));
  const refused = measure(css).filter(({ verdict }) => verdict === "refused");
  for (const { name: pair, ratio, minimum } of refused) {
    console.error(`${name}: ${pair} is ${ratio} : 1 and needs ${minimum} : 1`);
  }
  if (refused.length > 0) process.exitCode = 1;
  else writeFileSync(new URL(`${name}/theme.css`, folder), css);
}
