// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { changePerson, findPerson } from "#modules/people/index.ts";
import { type Actor, personOf } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import { Forbidden } from "#platform/http/errors.ts";
import { hashOf } from "#platform/keys/secrets.ts";
import { vault } from "#platform/keys/vault.ts";
import { now } from "#platform/time/time.ts";
import { accountsPost } from "./post.ts";
import { mobileOf, type Reach } from "./reach.ts";
import { askCodeFor, type CodeRequest, spendAttempt } from "./sign-in.ts";
import { signInCodes } from "./tables.ts";

const place = (request: string) => ({ table: "sign_in_code", column: "sealed", row: hashOf(request) });

/** Sends a code to an address or number that somebody says is hers. It counts only after the code. */
export async function askOwnAddress(db: Db, actor: Actor, person: string, reach: Reach): Promise<CodeRequest> {
  if (personOf(actor) !== person) throw new Forbidden("address");
  const known = await findPerson(db, person);
  return db.transaction(async (db) => {
    const asked = await askCodeFor(db, actor, { reach, person: known, purpose: "address" });
    if (asked.kind !== "asked") return asked;
    const sealed = await vault().seal(person, place(asked.request), JSON.stringify(reach));
    await db
      .update(signInCodes)
      .set({ sealed })
      .where(sql`${signInCodes.requestHash} = ${hashOf(asked.request)}`);
    return asked;
  });
}

/** The code was right: from now on she is reached there. Whoever was reached elsewhere before is told there. */
export async function proveOwnAddress(
  db: Db,
  actor: Actor,
  person: string,
  request: string,
  code: string,
): Promise<"saved" | "wrong" | "gone"> {
  if (personOf(actor) !== person) throw new Forbidden("address");
  return db.transaction(async (db) => {
    const asked = await spendAttempt(db, actor, "address", request, code);
    if (!("id" in asked)) return asked.kind;
    const text = asked.person === person && asked.sealed && (await vault().open(person, place(request), asked.sealed));
    if (!text) return "gone";
    const { way, to } = JSON.parse(text) as Reach;
    await db.execute(
      sql`update sign_in_code set finished_at = ${now().toString()}, sealed = null where id = ${asked.id}`,
    );
    const before = await findPerson(db, person);
    const old = way === "email" ? before.email : mobileOf(before.phone);
    if (old !== null && old !== to)
      await accountsPost().tell(db, actor, {
        person,
        kind: "accounts.address",
        about: person,
        key: `accounts.address:${newId()}`,
      });
    await changePerson(db, actor, person, way === "email" ? { email: to } : { phone: to });
    return "saved";
  });
}

export interface WaysIn {
  email: string | null;
  mobile: string | null;
}

/** Where somebody gets a code now. */
export async function waysOf(db: Db, person: string): Promise<WaysIn> {
  const { email, phone } = await findPerson(db, person);
  return { email, mobile: mobileOf(phone) };
}
