// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { visitor } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import { openLink } from "../answers/links.ts";
import { refuseAddress } from "../who/bad-address.ts";
import { changeSetting } from "../who/setting.ts";
import type { Choice } from "../workflow.ts";

/** Does this link still say whose messages become fewer? Opening it changes nothing. */
export const knowsFewer = async (db: Db, token: string): Promise<{ person: boolean } | null> => {
  const delivery = await openLink(db, token, "fewer");
  return delivery && (delivery.person || delivery.email) ? { person: delivery.person !== null } : null;
};

/** "Minder berichten", by whoever has the link of the mail: only for who the mail was for. Twice is once. */
export async function lessByLink(
  db: Db,
  token: string,
  choice: Extract<Choice, "only_me" | "weekly">,
): Promise<boolean> {
  const delivery = await openLink(db, token, "fewer");
  if (!delivery) return false;
  if (delivery.person) await changeSetting(db, visitor, delivery.person, { choice });
  else if (delivery.email) await refuseAddress(db, delivery.email);
  else return false;
  return true;
}
