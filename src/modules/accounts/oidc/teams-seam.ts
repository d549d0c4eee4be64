// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Actor, TeamRole } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";

export interface EmployerPlace {
  /** Number of the team. */
  number: number;
  person: string;
  role: TeamRole;
}

/** What this room needs of the teams room, which builds on it. Filled in app/reactions.ts. */
export interface EmployerTeams {
  /** True when the place is new; false when there is no such team, or the person has a place in it. */
  place(db: Db, actor: Actor, place: EmployerPlace): Promise<boolean>;
  end(db: Db, actor: Actor, place: EmployerPlace): Promise<void>;
}

const none: EmployerTeams = { place: async () => false, end: async () => {} };
// On globalThis: a test loads the modules of a file anew, what the house gave stays.
const standing = globalThis as { soepsteenEmployerTeams?: EmployerTeams };

/** Called once, before anything happens. */
export function defineEmployerTeams(teams: EmployerTeams): void {
  standing.soepsteenEmployerTeams = teams;
}

export const employerTeams = (): EmployerTeams => standing.soepsteenEmployerTeams ?? none;
