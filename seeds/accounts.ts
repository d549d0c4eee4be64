// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

// The letter goes by the post of the house.
import "#app/accounts-post.ts";
import { makeClaimCode } from "#modules/accounts/index.ts";
import { personsAtPhone } from "#modules/people/index.ts";
import { system } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";

/** Mevrouw van der Vliet, 84, has no internet: a letter with a code to sign in waits to be printed for her. */
export async function plantAccounts(db: Db): Promise<void> {
  const [madam] = await personsAtPhone(db, "0343000101");
  if (madam) await makeClaimCode(db, system("seeds"), madam.id, "letter");
}
