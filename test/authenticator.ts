// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

// A passkey in software, for tests without a browser: it keeps a key pair and answers as a phone does (WebAuthn level 3).

import { createHash, createSign, generateKeyPairSync, type KeyObject, randomBytes } from "node:crypto";

/** What the site asked: the part of the options that a passkey looks at. */
export interface Question {
  challenge: string;
  rpId?: string;
  rp?: { id?: string };
  user?: { id: string };
}

export interface Device {
  /** Answer to "make a passkey", as the browser sends it. */
  make(question: Question, more?: Odd): string;
  /** Answer to "who is there?". */
  prove(question: Question, more?: Odd): string;
  /** The same key on another device: a copy that nobody should have. */
  copy(): Device;
}

/** What a test makes wrong. */
export interface Odd {
  origin?: string;
  /** No finger, face or PIN was asked. */
  unverified?: boolean;
  handle?: string;
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64url");
const sha256 = (bytes: Uint8Array | string): Buffer => createHash("sha256").update(bytes).digest();

/** CBOR of what is needed here: small maps of integers or texts, texts and bytes. */
function cbor(value: unknown): Buffer {
  const head = (kind: number, n: number) =>
    n < 24
      ? Buffer.from([(kind << 5) | n])
      : n < 256
        ? Buffer.from([(kind << 5) | 24, n])
        : Buffer.from([(kind << 5) | 25, n >> 8, n & 255]);
  if (typeof value === "number") return value >= 0 ? head(0, value) : head(1, -1 - value);
  if (typeof value === "string") return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (value instanceof Uint8Array) return Buffer.concat([head(2, value.length), value]);
  const entries = [...(value as Map<unknown, unknown>)];
  return Buffer.concat([head(5, entries.length), ...entries.flatMap(([key, one]) => [cbor(key), cbor(one)])]);
}

export function device(origin: string): Device {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  return deviceWith(origin, { id: randomBytes(16), publicKey, privateKey, counter: 0, handle: "" });
}

interface Key {
  id: Buffer;
  publicKey: KeyObject;
  privateKey: KeyObject;
  counter: number;
  handle: string;
}

function deviceWith(origin: string, key: Key): Device {
  const clientData = (type: string, challenge: string, odd: Odd) =>
    Buffer.from(JSON.stringify({ type, challenge, origin: odd.origin ?? origin, crossOrigin: false }));
  const authData = (rpId: string, flags: number) => {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(key.counter);
    return Buffer.concat([sha256(rpId), Buffer.from([flags]), counter]);
  };
  const present = (odd: Odd) => (odd.unverified ? 0x01 : 0x05);
  return {
    make(question, odd = {}) {
      key.handle = question.user!.id;
      const { x, y } = key.publicKey.export({ format: "jwk" });
      const point = (one: string | undefined) => Buffer.from(one!, "base64url");
      const cose = cbor(
        new Map<number, unknown>([
          [1, 2],
          [3, -7],
          [-1, 1],
          [-2, point(x)],
          [-3, point(y)],
        ]),
      );
      const length = Buffer.from([0, key.id.length]);
      const data = Buffer.concat([
        authData(question.rp!.id!, present(odd) | 0x40),
        Buffer.alloc(16),
        length,
        key.id,
        cose,
      ]);
      const object = cbor(
        new Map<string, unknown>([
          ["fmt", "none"],
          ["attStmt", new Map()],
          ["authData", data],
        ]),
      );
      return JSON.stringify({
        id: base64(key.id),
        rawId: base64(key.id),
        type: "public-key",
        response: {
          clientDataJSON: base64(clientData("webauthn.create", question.challenge, odd)),
          attestationObject: base64(object),
          transports: ["internal"],
        },
        clientExtensionResults: {},
      });
    },
    prove(question, odd = {}) {
      key.counter += 1;
      const data = authData(question.rpId!, present(odd));
      const client = clientData("webauthn.get", question.challenge, odd);
      const signature = createSign("sha256")
        .update(Buffer.concat([data, sha256(client)]))
        .sign(key.privateKey);
      return JSON.stringify({
        id: base64(key.id),
        rawId: base64(key.id),
        type: "public-key",
        response: {
          clientDataJSON: base64(client),
          authenticatorData: base64(data),
          signature: base64(signature),
          userHandle: odd.handle ?? key.handle,
        },
        clientExtensionResults: {},
      });
    },
    copy: () => deviceWith(origin, { ...key }),
  };
}
