// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { createHmac } from "node:crypto";
import { vault } from "#platform/keys/vault.ts";

/** What this room looks for without being able to read it: whoever has a copy of the database cannot try out numbers or codes. */
type Kind = "address" | "claim" | "claim_start" | "wait";

/** The key of this room, from the key of the search index: it is not in the database. */
const roomKey = (): Buffer => vault().blind("user_name", "\u0000key of the accounts room");

/** A keyed hash of 32 bytes, another one for each kind. */
export const keyed = (kind: Kind, value: string): Buffer =>
  createHmac("sha256", roomKey()).update(`${kind}\u0000${value}`).digest();
