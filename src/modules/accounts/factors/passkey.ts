// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";
import { and, asc, eq } from "drizzle-orm";
import { findPerson, fullName, personsById } from "#modules/people/index.ts";
import type { Actor } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import { now } from "#platform/time/time.ts";
import { passkeys } from "../tables.ts";
import { challengeMinutes, newChallenge, takeChallenge } from "./challenge.ts";
import type { Party } from "./party.ts";
import { readAssertion, readAttestation } from "./passkey-answer.ts";
import { recordAndTell } from "./tell.ts";

export type Passkey = typeof passkeys.$inferSelect;
const timeout = challengeMinutes * 60_000;
/** More keys than anybody has; who has so many removes one first. */
export const mostPasskeys = 10;

/** The passkeys of somebody, the oldest first. */
export const passkeysOf = (db: Db, person: string): Promise<Passkey[]> =>
  db.select().from(passkeys).where(eq(passkeys.person, person)).orderBy(asc(passkeys.createdAt), asc(passkeys.id));

/** What a passkey keeps to tell us later who is there: the id, as bytes. */
const handleOf = (person: string) => new Uint8Array(Buffer.from(person.replaceAll("-", ""), "hex"));

/** What the browser needs to make a passkey: it stays on the device, and asks for a finger, a face or a PIN. */
export async function askToAdd(
  db: Db,
  party: Party,
  person: string,
  browser: string,
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const [known, here] = [await findPerson(db, person), await passkeysOf(db, person)];
  const name = fullName(known);
  return generateRegistrationOptions({
    rpName: party.name,
    rpID: party.id,
    userName: known.email ?? name,
    userDisplayName: name,
    userID: handleOf(person),
    challenge: await newChallenge(db, { purpose: "add", browser, person }),
    timeout,
    attestationType: "none",
    excludeCredentials: here.map(({ credential, transports }) => ({ id: credential, transports })),
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  });
}

/** Keeps a passkey that the browser made. False when the answer does not fit the question. */
export async function addPasskey(
  db: Db,
  actor: Actor,
  {
    party,
    person,
    browser,
    answer,
    name,
  }: { party: Party; person: string; browser: string; answer: string; name: string },
): Promise<boolean> {
  const read = readAttestation(answer);
  if (!read || !(await takeChallenge(db, read.challenge, { purpose: "add", browser, person }))) return false;
  const info = await verifiedNew(party, read.challenge, read.response);
  if (!info) return false;
  return db.transaction(async (db) => {
    if ((await passkeysOf(db, person)).length >= mostPasskeys) return false;
    const { credential, credentialDeviceType } = info;
    const added = await db
      .insert(passkeys)
      .values({
        id: newId(),
        person,
        credential: credential.id,
        publicKey: Buffer.from(credential.publicKey),
        counter: credential.counter,
        transports: (credential.transports ?? []).slice(0, 8),
        synced: credentialDeviceType === "multiDevice",
        name,
        createdAt: now(),
      })
      .onConflictDoNothing()
      .returning();
    if (added.length > 0) await recordAndTell(db, actor, "passkey.added", person, { passkey: added[0]!.id });
    return added.length > 0;
  });
}

/** Null when the signature, the site, the challenge or the check of the person is not right. */
async function verifiedNew(party: Party, challenge: string, response: RegistrationResponseJSON) {
  const checked = await verifyRegistrationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: party.origin,
    expectedRPID: party.id,
    requireUserVerification: true,
  }).catch(() => null);
  return checked?.verified ? checked.registrationInfo : null;
}

/** What the browser needs to ask a passkey. With a person: one of hers; without: whoever the passkey says. */
export async function askPasskey(
  db: Db,
  party: Party,
  browser: string,
  person: string | null,
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const purpose = person === null ? "sign_in" : "second_step";
  const own = person === null ? [] : await passkeysOf(db, person);
  return generateAuthenticationOptions({
    rpID: party.id,
    challenge: await newChallenge(db, { purpose, browser, person }),
    timeout,
    userVerification: "required",
    ...(own.length > 0 && {
      allowCredentials: own.map(({ credential, transports }) => ({ id: credential, transports })),
    }),
  });
}

/** Who answered with a passkey; null when the answer is not right. With a person only her own passkeys count. */
export async function answerPasskey(
  db: Db,
  actor: Actor,
  { party, browser, person, answer }: { party: Party; browser: string; person: string | null; answer: string },
): Promise<string | null> {
  const read = readAssertion(answer);
  const purpose = person === null ? "sign_in" : "second_step";
  if (!read || !(await takeChallenge(db, read.challenge, { purpose, browser, person }))) return null;
  const [key] = await db.select().from(passkeys).where(eq(passkeys.credential, read.response.id));
  if (!key || (person !== null && key.person !== person) || !fitsHandle(key, read.response)) return null;
  const owner = (await personsById(db, [key.person])).get(key.person);
  if (!owner || owner.closedAt !== null) return null;
  const counter = await verifiedCounter(party, read.challenge, key, read.response);
  if (typeof counter === "number") return (await countUse(db, key, counter)) ? key.person : null;
  if (counter === "copied") await recordAndTell(db, actor, "passkey.refused", key.person, { passkey: key.id });
  return null;
}

const fitsHandle = ({ person }: Passkey, { response }: AuthenticationResponseJSON): boolean =>
  response.userHandle === undefined || response.userHandle === Buffer.from(handleOf(person)).toString("base64url");

/** The new counter; "copied" when it ran back, as that of a copied key does. */
async function verifiedCounter(
  party: Party,
  challenge: string,
  key: Passkey,
  response: AuthenticationResponseJSON,
): Promise<number | "copied" | null> {
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      credential: { id: key.credential, publicKey: new Uint8Array(key.publicKey), counter: key.counter },
      requireUserVerification: true,
    });
    return verified ? authenticationInfo.newCounter : null;
  } catch (error) {
    // the library has a sentence for it, no code
    return /counter/.test((error as Error).message) ? "copied" : null;
  }
}

/** Of two answers with the same counter at the same moment one counts. */
async function countUse(db: Db, { id, counter }: Passkey, newCounter: number): Promise<boolean> {
  const used = await db
    .update(passkeys)
    .set({ counter: newCounter, lastUsedAt: now() })
    .where(and(eq(passkeys.id, id), eq(passkeys.counter, counter)))
    .returning();
  return used.length === 1;
}
