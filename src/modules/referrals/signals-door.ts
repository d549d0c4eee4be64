// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import * as signals from "#modules/signals/index.ts";
import type { Actor } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";

// What this room asks of signals.

interface NewSignal {
  kind: "report" | "referral";
  entryType: "A" | "B" | "C";
  type: "light" | "worry" | "emergency";
  channel: string;
  reporterRole: string;
  about: Record<string, string | undefined>;
  reporter: Record<string, string | undefined>;
  signs: string[];
  ageBand: string;
  personKnows: string;
  wantsFeedback: boolean;
  mayBeNamed: boolean;
  danger: boolean;
  team?: string | null;
  wantsCode: boolean;
}
interface Door {
  receiveSignal(db: Db, actor: Actor, given: NewSignal): Promise<{ id: string; code: string | null; held: boolean }>;
  withdrawSignal(db: Db, actor: Actor, id: string): Promise<void>;
}
export const { receiveSignal, withdrawSignal } = signals as unknown as Door;
