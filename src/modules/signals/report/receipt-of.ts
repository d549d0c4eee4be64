// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { now } from "#platform/time/time.ts";
import type { Receipt } from "./draft.ts";
import type { NewSignal, Received } from "./receive.ts";

const shownMinutes = 30;

/** What is given back to who reported: no word of what was sent. The same for what is kept apart. */
export const receiptOf = (given: NewSignal, { code }: Received, team: string): Receipt => ({
  code,
  calls: code === null && given.wantsFeedback && Boolean(given.reporter.contact),
  danger: given.danger,
  within: given.type === "light" ? 2 : 1,
  team,
  until: now().add({ minutes: shownMinutes }).toString(),
});
