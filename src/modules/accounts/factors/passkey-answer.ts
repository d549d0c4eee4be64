// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { AuthenticationResponseJSON, RegistrationResponseJSON } from "@simplewebauthn/server";
import { z } from "zod";

/** base64url, as long as any passkey gives. */
const base64 = z
  .string()
  .max(20_000)
  .regex(/^[\w-]+$/);
const head = { id: base64, rawId: base64, type: z.literal("public-key") };
const attestation = z.object({
  ...head,
  response: z.object({
    clientDataJSON: base64,
    attestationObject: base64,
    transports: z.array(z.string().max(20)).max(8).optional(),
  }),
});
const assertion = z.object({
  ...head,
  response: z.object({
    clientDataJSON: base64,
    authenticatorData: base64,
    signature: base64,
    userHandle: base64.nullish().transform((value) => value ?? undefined),
  }),
});
const clientData = z.object({ challenge: z.string().regex(/^[\w-]{43}$/) });

/** What came back, and the challenge it says it answers. */
export interface Read<T> {
  challenge: string;
  response: T;
}

const json = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

const challengeIn = (data: string): string | null =>
  clientData.safeParse(json(Buffer.from(data, "base64url").toString("utf8"))).data?.challenge ?? null;

/** Null for everything that is not the answer of a browser. */
export function readAttestation(answer: string): Read<RegistrationResponseJSON> | null {
  const { data } = attestation.safeParse(json(answer));
  const challenge = data ? challengeIn(data.response.clientDataJSON) : null;
  return data && challenge ? { challenge, response: { ...data, clientExtensionResults: {} } } : null;
}

export function readAssertion(answer: string): Read<AuthenticationResponseJSON> | null {
  const { data } = assertion.safeParse(json(answer));
  const challenge = data ? challengeIn(data.response.clientDataJSON) : null;
  return data && challenge ? { challenge, response: { ...data, clientExtensionResults: {} } } : null;
}
