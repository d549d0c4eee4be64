// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { eq, or } from "drizzle-orm";
import type { Collected, PersonalPart } from "#platform/personal/personal.ts";
import { absences, exclusions, teamMembers, teams } from "./tables.ts";

/** What this room keeps of persons: places in teams, days away, and the list of who is not to meet somebody. */
export const personal: PersonalPart = {
  room: "teams",
  tables: ["team", "team_member", "absence", "exclusion"],
  collect: async (db, person): Promise<Collected[]> => {
    const places = await db
      .select({ team: teams.name, role: teamMembers.role, since: teamMembers.since, until: teamMembers.until })
      .from(teamMembers)
      .innerJoin(teams, eq(teams.id, teamMembers.team))
      .where(eq(teamMembers.person, person))
      .orderBy(teamMembers.since);
    const away = await db.select().from(absences).where(eq(absences.person, person)).orderBy(absences.startsOn);
    const list = await db.select().from(exclusions).where(eq(exclusions.person, person)).orderBy(exclusions.since);
    return [
      {
        code: "team_places",
        title: { nl: "Uw plaats in een team", en: "Your place in a team" },
        fields: {
          team: { nl: "Team", en: "Team" },
          role: { nl: "Rol", en: "Role" },
          since: { nl: "Vanaf", en: "From" },
          until: { nl: "Tot en met", en: "Until" },
        },
        rows: places.map(({ team, role, since, until }) => ({
          team,
          role,
          since: since.toString(),
          until: until?.toString() ?? null,
        })),
      },
      {
        code: "absences",
        title: { nl: "Dagen dat u afwezig bent", en: "Days that you are away" },
        fields: { from: { nl: "Van", en: "From" }, until: { nl: "Tot en met", en: "Until" } },
        rows: away.map(({ startsOn, endsOn }) => ({ from: startsOn.toString(), until: endsOn.toString() })),
      },
      {
        code: "exclusions",
        title: { nl: "Wie niet bij u komt", en: "Who does not visit you" },
        fields: {
          kind: { nl: "Wie", en: "Who" },
          reason: { nl: "Reden", en: "Reason" },
          since: { nl: "Sinds", en: "Since" },
        },
        rows: list.map(({ account, reason, since }) => ({
          kind: account ? "medewerker" : "postcode",
          reason,
          since: since.toString(),
        })),
        withheld: list.some(({ account }) => account !== null)
          ? [{ field: "kind", reason: { nl: "De naam is van iemand anders.", en: "The name is somebody else's." } }]
          : [],
      },
    ];
  },
  erase: async (db, _actor, person) => {
    await db.delete(exclusions).where(or(eq(exclusions.person, person), eq(exclusions.account, person)));
    await db.update(exclusions).set({ madeBy: null }).where(eq(exclusions.madeBy, person));
    await db.delete(absences).where(eq(absences.person, person));
    await db.update(absences).set({ madeBy: null }).where(eq(absences.madeBy, person));
    await db.delete(teamMembers).where(eq(teamMembers.person, person));
    await db.update(teams).set({ contactPerson: null }).where(eq(teams.contactPerson, person));
    await db.update(teams).set({ deputy: null }).where(eq(teams.deputy, person));
  },
};
