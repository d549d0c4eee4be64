// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { argon2, randomBytes, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";

const hash = promisify(argon2);

/**
 * The cost of trying one password: argon2id, 19 MiB, two passes, one lane. Source: OWASP Password Storage Cheat Sheet, the
 * second of its equal settings, for it asks least memory of a small machine. Measured on two cores: see docs/decisions/0015.
 */
export const cost = { memory: 19_456, passes: 2, parallelism: 1 } as const;
const saltBytes = 16;
const tagBytes = 32;

type Cost = Record<keyof typeof cost, number>;

/** A password as one form: the letters that look the same are the same, whatever keyboard typed them. */
const asTyped = (password: string): Buffer => Buffer.from(password.normalize("NFKC"), "utf8");

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64").replace(/=+$/, "");

let calls = 0;
/** How many were done by this process: what a test counts instead of looking at a clock. */
export const argonCalls = (): number => calls;

async function derive(password: string, salt: Buffer, { memory, passes, parallelism }: Cost, tagLength: number) {
  calls++;
  return hash("argon2id", {
    message: asTyped(password),
    nonce: salt,
    memory,
    passes,
    parallelism,
    tagLength,
  }) as Promise<Buffer>;
}

/** "$argon2id$v=19$m=19456,t=2,p=1$salt$hash": the PHC notation, with its cost in it. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(saltBytes);
  const tag = await derive(password, salt, cost, tagBytes);
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${base64(salt)}$${base64(tag)}`;
}

const notation =
  /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/]{16,88})\$([A-Za-z0-9+/]{16,88})$/;

interface Phc extends Cost {
  salt: Buffer;
  tag: Buffer;
}

function read(phc: string): Phc {
  const [, m, t, p, salt, tag] = notation.exec(phc) ?? [];
  if (!tag) throw new Error("a password that was not kept in the PHC notation");
  return {
    memory: Number(m),
    passes: Number(t),
    parallelism: Number(p),
    salt: Buffer.from(salt!, "base64"),
    tag: Buffer.from(tag, "base64"),
  };
}

/** For an account that is not there the same work is done, against this. */
let nobodys: Promise<string> | undefined;
const nobodysPassword = (): Promise<string> => {
  nobodys ??= hashPassword(randomBytes(32).toString("base64"));
  return nobodys;
};

/** Is it the password? Null as the kept one costs the same work and is never right. */
export async function verifyPassword(kept: string | null, password: string): Promise<boolean> {
  const { salt, tag, ...its } = read(kept ?? (await nobodysPassword()));
  const tried = await derive(password, salt, its, tag.length);
  return timingSafeEqual(tried, tag) && kept !== null;
}

/** Was it kept at another cost than today's? Then it is hashed anew at the next sign-in. */
export function isOldHash(phc: string): boolean {
  const { memory, passes, parallelism, tag } = read(phc);
  return (
    memory !== cost.memory || passes !== cost.passes || parallelism !== cost.parallelism || tag.length !== tagBytes
  );
}
