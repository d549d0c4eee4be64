// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

// Runs before each file of tests; after the first file of a process everything is there.
import { forgetReactions } from "#platform/audit/record.ts";
import { warmUp } from "#test/world.ts";

forgetReactions();
await warmUp();
