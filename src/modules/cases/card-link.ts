// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { Buffer } from "node:buffer";
import { isId } from "#platform/db/ids.ts";
import { NotFound } from "#platform/http/errors.ts";
import { vault } from "#platform/keys/vault.ts";

const place = { table: "case_match", column: "card", row: "link" };

/** What a link to a card holds: which question, and which time it was asked. */
export interface CardLink {
  match: string;
  version: number;
}

/**
 * The secret of the page on which somebody is asked, sealed with the master key: nothing of it is kept. It works once,
 * for the answer moves the match to another version; a question that was taken back or is over does not open.
 */
export const cardSecret = ({ match, version }: CardLink): string =>
  vault()
    .wrap(place, JSON.stringify([match, version]))
    .toString("base64url");

/** Throws NotFound for what was not made here. */
export function readCardSecret(secret: string): CardLink {
  if (!/^[\w-]{40,300}$/.test(secret)) throw new NotFound("card");
  try {
    const [match, version] = JSON.parse(vault().unwrap(place, Buffer.from(secret, "base64url"))) as unknown[];
    if (typeof match !== "string" || !isId(match) || typeof version !== "number") throw new NotFound("card");
    return { match, version };
  } catch {
    // made up, cut off, or of another house: the answer is the same
    throw new NotFound("card");
  }
}
