#!/usr/bin/env node
// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

// `npx soepsteen …`: the command line.
import { runProgram } from "./run.mjs";

runProgram("src/cli/main.ts", process.argv.slice(2));
