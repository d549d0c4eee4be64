// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { isObject, type Json, type JsonObject } from "./read-json.ts";

export type Random = () => number;

/** Repeatable: the same seed gives the same row. Source: mulberry32, public domain. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const pick = <T>(list: readonly T[], random: Random): T => list[Math.floor(random() * list.length)]!;
const deep = (levels: number): Json => (levels === 0 ? "CANARY-deep" : { extension: [deep(levels - 1)] });

const values: (() => Json)[] = [
  () => null,
  () => "",
  () => " ",
  () => [],
  () => ({}),
  () => [null],
  () => [[]],
  () => true,
  () => 0,
  () => -1,
  () => 1e308,
  () => 111222333,
  () => "CANARY-text",
  () => "CANARY 111222333",
  () => "CANARY".repeat(3000),
  () => "CANARY\u0000",
  () => "CANARY\ud800",
  () => "CANARY\u202e",
  () => "<script>CANARY()</script>",
  () => '<div xmlns="http://www.w3.org/1999/xhtml" onload="CANARY()">x</div>',
  () => "'; drop table referral; -- CANARY",
  () => "%s%n$" + "{CANARY}",
  () => "javascript:CANARY",
  () => "2025-02-30",
  () => "9999-12-31T23:59:60Z",
  () => "0000-00-00",
  () => "Patient/CANARY",
  () => "Group/CANARY",
  () => "http://169.254.169.254/CANARY",
  () => "#CANARY",
  () => "Group",
  () => "ReferralRequest",
  () => "Observation",
  () => "__proto__",
  () => ({ reference: "#CANARY" }),
  () => ({ resourceType: "Patient", id: "CANARY" }),
  () => ({ resourceType: "Binary", data: "Q0FOQVJZ" }),
  () => deep(3),
  () => deep(40),
  () => Array(200).fill("CANARY"),
  () => Array(200).fill({ coding: [{ system: "CANARY", code: "CANARY" }] }),
];
const names = [
  "CANARY",
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "_status",
  "modifierExtension",
  "implicitRules",
  "contained",
  "extension",
  "valueString",
  "deceasedDateTime",
  "basedOn",
  "text",
  "id",
  "length",
  "$ref",
  "CANARY.x[0]",
];

/** Every place in the message where something can be changed. */
function places(value: Json): { holder: JsonObject | Json[]; key: string | number }[] {
  if (Array.isArray(value)) return value.flatMap((one, key) => [{ holder: value, key }, ...places(one)]);
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, one]) => [{ holder: value, key }, ...places(one)]);
}

const set = (holder: JsonObject | Json[], key: string | number, value: Json): void => {
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
};

const changes: ((message: JsonObject, random: Random) => void)[] = [
  (message, random) => {
    const { holder, key } = pick(places(message), random);
    if (Array.isArray(holder)) holder.splice(key as number, 1);
    else delete holder[key];
  },
  (message, random) => {
    const { holder, key } = pick(places(message), random);
    set(holder, key, pick(values, random)());
  },
  (message, random) => {
    const { holder, key } = pick(places(message), random);
    if (!Array.isArray(holder)) set(holder, pick(names, random), pick(values, random)());
    else holder.splice(key as number, 0, structuredClone(holder[key as number]!));
  },
  (message, random) => {
    const [one, other] = [pick(places(message), random), pick(places(message), random)];
    const value = structuredClone((other.holder as JsonObject)[other.key]!);
    set(one.holder, one.key, value);
  },
  (message, random) => {
    const { holder, key } = pick(places(message), random);
    const value = (holder as JsonObject)[key]!;
    set(holder, key, Array.isArray(value) ? (value[0] ?? null) : [value]);
  },
  (message, random) => {
    const { holder, key } = pick(places(message), random);
    if (Array.isArray(holder)) return;
    const value = holder[key]!;
    delete holder[key];
    set(holder, pick(names, random), value);
  },
  (message, random) => {
    const { holder, key } = pick(places(message), random);
    const value = (holder as JsonObject)[key];
    if (typeof value === "string")
      set(holder, key, pick([value + "CANARY", value.toUpperCase(), value.slice(1), ` ${value}`], random));
  },
];

/** The text of the message after one to four changes of its structure, or of its bytes. */
export function mutate(message: JsonObject, random: Random): string | Uint8Array {
  const steps = 1 + Math.floor(random() ** 2 * 4);
  for (let n = 0; n < steps && places(message).length > 0; n++) pick(changes, random)(message, random);
  const text = JSON.stringify(message);
  return random() < 0.15 ? mutateBytes(new TextEncoder().encode(text), random) : text;
}

function mutateBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const at = Math.floor(random() * bytes.length);
  const part = bytes.slice(at, at + 1 + Math.floor(random() * 40));
  const joined = (...pieces: Uint8Array[]) => new Uint8Array(Buffer.concat(pieces));
  return pick(
    [
      () => bytes.slice(0, at),
      () => joined(bytes.slice(0, at), bytes.slice(at + 1)),
      () => joined(bytes.slice(0, at), part, bytes.slice(at)),
      () => joined(new Uint8Array([0xef, 0xbb, 0xbf]), bytes),
      () => joined(bytes.slice(0, at), new Uint8Array([Math.floor(random() * 256)]), bytes.slice(at + 1)),
      () => joined(bytes.slice(0, at), pickBytes(random), bytes.slice(at)),
    ],
    random,
  )();
}

const pickBytes = (random: Random): Uint8Array =>
  new TextEncoder().encode(
    pick(['"', "{", "}", "[", "]", ",", ":", "\\", "\\u0000", "\n", '"CANARY":', '"status":"active",'], random),
  );
