// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Reaction, react } from "#platform/audit/record.ts";

/** Which room listens to which fact. Rooms do not know each other: they meet here. */
const reactions: readonly [fact: string, reaction: Reaction][] = [];

/** Called once, before anything happens. */
export function wire(): void {
  for (const [fact, reaction] of reactions) react(fact, reaction);
}
