// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { areasServed } from "#modules/organisations/index.ts";
import { placeOfPostcode } from "#modules/places/index.ts";
import { teamFor, teamOrOldest } from "#modules/teams/index.ts";
import type { Db } from "#platform/db/db.ts";
import { postcodeIn } from "./keys.ts";

/**
 * Which buurt it is in, and which team is there: the one that is said, by the postcode, else where the organisation works, else
 * the oldest team.
 */
export async function whereIs(
  db: Db,
  {
    address = "",
    area = null,
    organisation = null,
    team = null,
  }: { address?: string; area?: string | null; organisation?: string | null; team?: string | null },
): Promise<{ area: string | null; team: string | null }> {
  const postcode = postcodeIn(address);
  const found = area ?? (postcode ? ((await placeOfPostcode(db, postcode))?.area?.id ?? null) : null);
  if (team !== null) return { area: found, team };
  const here = await teamFor(db, found);
  if (here) return { area: found, team: here.id };
  for (const served of organisation && found === null ? await areasServed(db, organisation) : []) {
    const team = await teamFor(db, served.id);
    if (team) return { area: null, team: team.id };
  }
  return { area: found, team: (await teamOrOldest(db, null))?.id ?? null };
}
