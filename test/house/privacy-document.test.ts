// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { existsSync, readdirSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import "#app/foundation-tables.ts";
import { privacyDocument } from "#app/privacy-document.ts";
import "#app/retention.ts";

const modules = fileURLToPath(new URL("../../src/modules/", import.meta.url));

test("docs/privacy.md says what the classes and the rules say", async () => {
  for (const room of readdirSync(modules))
    if (existsSync(`${modules}${room}/tables.ts`)) await import(pathToFileURL(`${modules}${room}/tables.ts`).href);
  await expect(privacyDocument()).toMatchFileSnapshot("../../docs/privacy.md");
});
