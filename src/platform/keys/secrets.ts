// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { createHash, createHmac, randomBytes, randomInt, timingSafeEqual } from "node:crypto";

/** 256 random bits for a cookie or a link. */
export const newSecret = (): string => randomBytes(32).toString("base64url");

/** What is stored of a secret: enough to recognise it, not to use it. */
export const hashOf = (secret: string): string => createHash("sha256").update(secret).digest("hex");

/** Six digits, each equally likely. */
export const newCode = (): string => String(randomInt(1_000_000)).padStart(6, "0");

/**
 * What is stored of a code. The key is the secret of the browser that asked, which is not in the database:
 * whoever reads the database cannot try out a million codes.
 */
export const codeHash = (request: string, code: string): string =>
  createHmac("sha256", request).update(code).digest("hex");

/** Compares two hashes of equal length in constant time. */
export const sameHash = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
