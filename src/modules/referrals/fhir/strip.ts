// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { withoutBsn } from "../bsn.ts";
import { isObject, type Json, type JsonObject } from "./read-json.ts";
import type { ListedType } from "./take-apart.ts";

const bsnSystem = /^(https?:\/\/fhir\.nl\/fhir\/NamingSystem\/bsn|(urn:oid:)?2\.16\.840\.1\.113883\.2\.4\.6\.3)\/?$/i;
/** Dates, times and random ids hold digits that are no number of anybody. */
const noText =
  /^(\d{4}(-\d{2}(-\d{2}(T[\d:.]+(Z|[+-]\d{2}:\d{2})?)?)?)?|(urn:uuid:|#)?[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12})$/i;
/** Most texts: plain signs with fewer than nine digits. */
const cannotHold = (text: string): boolean => /^[ -~]*$/.test(text) && text.replace(/\D/g, "").length < 9;
const pointers: ReadonlySet<string> = new Set(["id", "reference", "fullUrl", "url"]);

/**
 * The message without citizen service numbers, and how many there were: identifiers of that system, and any nine digits that
 * pass the test, except in telecom. What points gets another name everywhere, so that it still leads where it led.
 */
export function removeBsns(message: JsonObject): { message: JsonObject; taken: number } {
  const names = new Map<string, string>();
  let taken = 0;
  const clean = (value: Json, key: string, telecom: boolean): Json => {
    if (typeof value === "string") return telecom || noText.test(value) ? value : cleanText(value, key);
    if (typeof value === "number") return value;
    if (Array.isArray(value)) return value.map((one) => clean(one, key, telecom));
    if (!isObject(value)) return value;
    const known = typeof value.system === "string" && bsnSystem.test(value.system);
    if (known) taken++;
    const fields = Object.entries(value).filter(([name]) => !(known && name === "value"));
    return Object.fromEntries(
      fields.map(([name, one]) => [name, clean(one, name, telecom || name === "telecom" || name === "data")]),
    );
  };
  const cleanText = (text: string, key: string): string => {
    if (cannotHold(text)) return text;
    const without = withoutBsn(text);
    if (without.taken === 0) return text;
    taken += without.taken;
    if (pointers.has(key)) {
      const name = names.get(text.replace(/^.*[/#:]/, "")) ?? `removed-${names.size + 1}`;
      names.set(text.replace(/^.*[/#:]/, ""), name);
      return text.replace(/[^/#:]*$/, name);
    }
    // half a number of a request would be the number of another one
    return key === "value" ? "" : without.text;
  };
  return { message: clean(message, "", false) as JsonObject, taken };
}

/** What is read of a resource. "whole": everything below it. */
type Tree = { [name: string]: Tree | true };
const coding: Tree = { coding: { system: true, code: true } };
const reference: Tree = { reference: true };
const period: Tree = { start: true, end: true };
const identifier: Tree = { system: true, value: true };

const kept: Record<ListedType, Tree> = {
  ServiceRequest: {
    identifier,
    status: true,
    intent: true,
    code: coding,
    reasonCode: coding,
    subject: reference,
    requester: reference,
    supportingInfo: reference,
    authoredOn: true,
  },
  Consent: { status: true, dateTime: true, patient: reference, category: coding },
  Patient: {
    name: { text: true, given: true, prefix: true, family: true, suffix: true, period, use: true },
    address: { text: true, line: true, city: true, postalCode: true, period, use: true },
    telecom: { system: true, value: true, period, use: true, rank: true },
    communication: { language: coding, preferred: true },
    birthDate: true,
  },
  PractitionerRole: { identifier, code: coding },
  Task: { status: true, intent: true, code: coding },
};
/** Left out without a word: FHIR asks for them, or they only repeat. */
const silent: ReadonlySet<string> = new Set(
  "resourceType id meta display language active type scope policy policyRule focus for".split(" "),
);

/** The resource with what is read of it only, and how many other elements it had. */
export function keepListed(type: ListedType, resource: JsonObject): { resource: JsonObject; stripped: number } {
  let stripped = 0;
  const prune = (value: Json, tree: Tree | true): Json => {
    if (Array.isArray(value)) return value.map((one) => prune(one, tree));
    if (!isObject(value) || tree === true) return value;
    const own = Object.entries(value).filter(([name]) => Object.hasOwn(tree, name));
    stripped += Object.keys(value).filter((name) => !Object.hasOwn(tree, name) && !silent.has(name)).length;
    return Object.fromEntries(own.map(([name, one]) => [name, prune(one, tree[name]!)]));
  };
  return { resource: { resourceType: type, ...(prune(resource, kept[type]) as JsonObject) }, stripped };
}
