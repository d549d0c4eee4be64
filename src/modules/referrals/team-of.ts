// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { teamsById } from "#modules/teams/index.ts";
import type { Db } from "#platform/db/db.ts";
import { formatPhone } from "#ui/show/format.ts";

/** Who calls, as everybody may know it. */
export interface Caller {
  /** "" when the team is gone. */
  name: string;
  /** As shown: of the team, else of the site. */
  phone: string;
}

export async function teamOf(db: Db, team: string | null, sitePhone: string): Promise<Caller> {
  const found = team === null ? undefined : (await teamsById(db, [team])).get(team);
  return { name: found?.name ?? "", phone: found?.phone ? formatPhone(found.phone) : sitePhone };
}
