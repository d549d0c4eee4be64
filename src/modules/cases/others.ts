// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Actor } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import type { VisitForm } from "./codes.ts";
import type { OpenedPlan } from "./read.ts";
import type { CaseState } from "./workflow.ts";
import type { MatchState } from "./workflow-match.ts";
import type { VisitState } from "./workflow-visit.ts";

/** What a resident sees of her own case. */
export interface OwnPlan {
  number: number;
  status: CaseState;
  pausedUntil: Temporal.PlainDate | null;
  /** Id of who she may call. */
  lead: string | null;
  team: string;
  openedAt: Temporal.Instant;
  plan: OpenedPlan | null;
  visits: readonly { from: Temporal.Instant; until: Temporal.Instant; form: VisitForm; visitors: readonly string[] }[];
}
/** What somebody who helps sees: a card without a name, and after a yes of both who it is and where. */
export interface HelperCard {
  match: string;
  version: number;
  status: MatchState;
  /** "vrouw, 75+, wandelen, Oost". */
  card: string;
  answerBy: Temporal.PlainDate | null;
  /** Call name, in or after accepted. */
  name: string | null;
  /** While accepted or started. */
  address: { street: string; houseNumber: string; postcode: string; city: string } | null;
  phone: string | null;
  /** Notes for who comes to the door, and wishes that may be shared; only while named. */
  door: readonly string[];
  goals: readonly string[];
  visits: readonly {
    number: number;
    from: Temporal.Instant;
    until: Temporal.Instant;
    form: VisitForm;
    status: VisitState;
  }[];
}

/** The own cases of who asks, or of the one in whose name (open, and closed within the keeping). */
export async function ownPlans(_db: Db, _actor: Actor): Promise<OwnPlan[]> {
  throw new Error("not built yet");
}
/** What this volunteer was asked and does. Naming somebody writes a look. */
export async function helperCards(_db: Db, _actor: Actor): Promise<HelperCard[]> {
  throw new Error("not built yet");
}
/** One card, for a page by link or phone: as the system. Without a name whatever the state. Throws NotFound. */
export async function cardOf(
  _db: Db,
  _match: string,
): Promise<Pick<HelperCard, "match" | "version" | "status" | "card" | "answerBy">> {
  throw new Error("not built yet");
}
