// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { deedTexts } from "./deeds.ts";
import { overviewTexts } from "./overview.ts";

/** The desk of who organises, and the pages of who keeps the calendar. */
export const deskTexts = { ...overviewTexts, ...deedTexts };
