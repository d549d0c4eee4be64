// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { EmployerTeams } from "#modules/accounts/index.ts";
import { endPlace, findTeam, membersOf, placeMember, type Team } from "#modules/teams/index.ts";
import type { Actor } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import { NotFound } from "#platform/http/errors.ts";

/** Groups of an employer give and end places in teams, by the verbs of the teams room. */
export const employerTeams: EmployerTeams = {
  async place(db, actor, { number, person, role }) {
    const team = await teamHere(db, actor, number);
    if (!team) return false;
    // who works there already by a colleague stays so, whatever the group
    if ((await membersOf(db, actor, team)).some((member) => member.person.id === person)) return false;
    await placeMember(db, actor, team, person, role);
    return true;
  },
  async end(db, actor, { number, person }) {
    const team = await teamHere(db, actor, number);
    if (team) await endPlace(db, actor, team, person);
  },
};

/** A number in the settings may be of a team that is gone. */
const teamHere = (db: Db, actor: Actor, number: number): Promise<Team | null> =>
  findTeam(db, actor, number).catch((error: Error) => {
    if (error instanceof NotFound) return null;
    throw error;
  });
