// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { visitor } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import { type ReceivedReferral, receiveReferral } from "../receive.ts";
import type { Practice } from "../tables.ts";
import { type Fault, fault, Refusal } from "./answers.ts";
import { faultsAnywhere } from "./every-element.ts";
import { minimised, referralOf } from "./minimise.ts";
import { type Profiled, readProfile } from "./profile.ts";
import { readJson } from "./read-json.ts";
import { removeBsns } from "./strip.ts";
import { structureOf } from "./structure.ts";
import { type Message, takeApart } from "./take-apart.ts";

export interface ReceivedMessage {
  referral: ReceivedReferral;
  message: Message;
  /** How many elements and resources were not kept. */
  stripped: number;
  /** How many citizen service numbers were taken out. */
  bsns: number;
}

/**
 * A message of a practice that signed in, through every layer in its order; the first layer with a fault answers. Nothing is
 * kept before the last. Throws Refusal, and what receiveReferral throws.
 */
export async function receiveMessage(
  db: Db,
  practice: Practice,
  body: Uint8Array,
  { kind, publicUrl }: { kind: "ServiceRequest" | "Bundle"; publicUrl: string },
): Promise<ReceivedMessage> {
  const { message: plain, taken } = removeBsns(readJson(body));
  const message = takeApart(plain, kind);
  const { request, patient, role, consent, task } = message;
  const parts = [request, patient, role, consent, task].filter((part) => part !== null);
  none(await structureOf(parts));
  none(parts.flatMap(faultsAnywhere));
  const profiled = readProfile(message, publicUrl);
  if (Array.isArray(profiled)) throw new Refusal(...profiled);
  ofPractice(profiled, practice, message);
  const { raw, stripped } = minimised(message);
  const referral = await receiveReferral(db, visitor, referralOf(profiled, practice, message, raw));
  return { referral, message, stripped, bsns: taken };
}

function none(faults: readonly Fault[]): void {
  if (faults.length > 0) throw new Refusal(...faults);
}

/** The requester and the number of the request are of the practice that signed in. */
function ofPractice({ role, identifier }: Profiled, { identifierSystem }: Practice, { request }: Message): void {
  if (identifierSystem === null || !role.systems.includes(identifierSystem))
    throw new Refusal(fault("unknown-practice", `${request.at}.requester`));
  if (identifier.system !== identifierSystem)
    throw new Refusal(fault("identifier-system", `${request.at}.identifier[0].system`));
}
