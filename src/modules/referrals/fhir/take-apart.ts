// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { z } from "zod";
import { type Fault, fault, Refusal } from "./answers.ts";
import { r4Types } from "./r4-types.ts";
import { isObject, type JsonObject } from "./read-json.ts";

export const listedTypes = ["ServiceRequest", "Patient", "PractitionerRole", "Consent", "Task"] as const;
export type ListedType = (typeof listedTypes)[number];
/** Beside the request itself, these may stand in it. */
const containable: readonly string[] = ["Patient", "PractitionerRole", "Consent"];
const mostEntries = 100;

/** A resource of the message, and where it stood. */
export interface Part {
  type: ListedType;
  at: string;
  resource: JsonObject;
}
/** A referral as it was sent: the resources that this endpoint reads, and what of the message was left out. */
export interface Message {
  request: Part;
  patient: Part | null;
  role: Part | null;
  consent: Part | null;
  task: Part | null;
  /** Of a transaction: what each entry was, in its order. "dropped" was not read at all. */
  entries: (ListedType | "dropped")[] | null;
  dropped: number;
  /** The part that a reference inside the message leads to. */
  find: (reference: unknown) => Part | null;
}

const bundleShape = z.object({
  type: z.string(),
  entry: z.array(z.unknown()).min(1).max(mostEntries),
});
const entryShape = z.object({
  fullUrl: z.string().max(2000).optional(),
  resource: z.custom<JsonObject>(isObject),
  request: z.object({ method: z.string(), url: z.string().max(2000) }),
});

/** A ServiceRequest with the others in it, or a transaction. Nothing outside the message is ever looked for. Throws Refusal. */
export function takeApart(body: JsonObject, given: "ServiceRequest" | "Bundle"): Message {
  const type = typeOf(body, "");
  if (type !== given) throw new Refusal(fault("value", "resourceType"));
  return given === "Bundle" ? fromBundle(body) : fromRequest(body);
}

function typeOf(resource: JsonObject, at: string): string {
  const type = resource.resourceType;
  if (typeof type !== "string") throw new Refusal(fault("required", under(at, "resourceType")));
  if (!r4Types.has(type)) throw new Refusal(fault("r4-only", under(at, "resourceType")));
  if (type === "Group") throw new Refusal(fault("group", at || "Group"));
  return type;
}
const under = (at: string, name: string) => (at === "" ? name : `${at}.${name}`);

function fromRequest(body: JsonObject): Message {
  const parts: Part[] = [];
  const dropped = addWithContained(parts, new Map(), body, "ServiceRequest");
  return assemble(parts, null, dropped.count, dropped.byId);
}

function fromBundle(body: JsonObject): Message {
  const shape = bundleShape.safeParse(body);
  if (body.type !== undefined && body.type !== "transaction") throw new Refusal(fault("bundle-type", "Bundle.type"));
  if (!shape.success)
    throw new Refusal(...shape.error.issues.map(({ path }) => fault("required", `Bundle.${String(path[0])}`)));
  const parts: Part[] = [];
  const known = new Map<string, Part>();
  const entries: NonNullable<Message["entries"]> = [];
  let dropped = 0;
  for (const [n, given] of shape.data.entry.entries()) {
    const { fullUrl, resource, request } = readEntry(given, `Bundle.entry[${n}]`);
    if (request.method !== "POST") throw new Refusal(fault("bundle-method", `Bundle.entry[${n}].request.method`));
    const at = `Bundle.entry[${n}].resource`;
    const type = typeOf(resource, at);
    if (request.url !== type) throw new Refusal(fault("value", `Bundle.entry[${n}].request.url`));
    if (!isListed(type)) {
      entries.push("dropped");
      dropped++;
      continue;
    }
    entries.push(type);
    const { count, byId } = addWithContained(parts, known, resource, at);
    dropped += count;
    const part = parts.find((one) => one.resource === resource || one.at === at)!;
    if (fullUrl) known.set(fullUrl, part);
    if (typeof resource.id === "string") known.set(`${type}/${resource.id}`, part);
    for (const [id, inside] of byId) known.set(id, inside);
  }
  return assemble(parts, entries, dropped, known);
}

function readEntry(given: unknown, at: string): z.infer<typeof entryShape> {
  const read = entryShape.safeParse(given);
  if (read.success) return read.data;
  throw new Refusal(...read.error.issues.map(({ path }) => fault("required", [at, ...path.map(String)].join("."))));
}

const isListed = (type: string): type is ListedType => (listedTypes as readonly string[]).includes(type);

/** The resource without what it contains, and of that what is listed. Others are counted and gone. */
function addWithContained(parts: Part[], known: Map<string, Part>, resource: JsonObject, at: string) {
  const { contained, ...own } = resource;
  parts.push({ type: resource.resourceType as ListedType, at, resource: own });
  const byId = known;
  let count = 0;
  if (contained === undefined) return { count, byId };
  if (!Array.isArray(contained) || contained.length === 0) throw new Refusal(fault("value", `${at}.contained`));
  for (const [n, inside] of contained.entries()) {
    const place = `${at}.contained[${n}]`;
    if (!isObject(inside)) throw new Refusal(fault("value", place));
    const type = typeOf(inside, place);
    if (!containable.includes(type) || resource.resourceType !== "ServiceRequest") {
      count++;
      continue;
    }
    const part: Part = { type: type as ListedType, at: place, resource: inside };
    parts.push(part);
    if (typeof inside.id === "string") byId.set(`#${inside.id}`, part);
  }
  return { count, byId };
}

/** One request, and the parts that it points at. */
function assemble(parts: Part[], entries: Message["entries"], dropped: number, known: Map<string, Part>): Message {
  const requests = parts.filter(({ type }) => type === "ServiceRequest");
  const tasks = parts.filter(({ type }) => type === "Task");
  if (requests.length === 0) throw new Refusal(fault("service-request", "Bundle.entry"));
  const faults: Fault[] = [...requests.slice(1), ...tasks.slice(1)].map(({ at }) => fault("one-referral", at));
  if (faults.length > 0) throw new Refusal(...faults);
  const request = requests[0]!;
  const find = (reference: unknown): Part | null => {
    const text = isObject(reference) ? reference.reference : undefined;
    return typeof text === "string" ? (known.get(text) ?? null) : null;
  };
  const one = (reference: unknown, type: ListedType): Part | null => {
    const part = find(reference);
    return part?.type === type ? part : null;
  };
  const { subject, requester, supportingInfo } = request.resource;
  const infos = Array.isArray(supportingInfo) ? supportingInfo : [];
  const message = {
    request,
    patient: one(subject, "Patient"),
    role: one(requester, "PractitionerRole"),
    consent: infos.map((info) => one(info, "Consent")).find((part) => part !== null) ?? null,
    task: tasks[0] ?? null,
  };
  const read = new Set<Part | null>(Object.values(message));
  const loose = parts.filter((part) => !read.has(part)).length;
  return { ...message, entries, dropped: dropped + loose, find };
}
