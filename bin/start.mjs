#!/usr/bin/env node
// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

// `npm start` and `npm run worker`.
import { runProgram } from "./run.mjs";

runProgram("src/main.ts", process.argv.slice(2));
