// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

// Runs before each file of tests; after the first file of a process everything is there.
import { warmUp } from "#test/world.ts";

await warmUp();
