// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { Ajv2020 } from "ajv/dist/2020.js";
import { sql } from "drizzle-orm";
import { type Neighbourhood, neighbourhood } from "#modules/activities/fixtures/neighbourhood.ts";
import { rows } from "#platform/db/db.ts";
import { today } from "#platform/time/time.ts";
import { type World, world } from "#test/world.ts";

export interface Parameter {
  name: string;
  in: "query" | "path";
  required: boolean;
  schema: Record<string, unknown>;
}
export interface Described {
  operationId: string;
  parameters?: Parameter[];
  responses: Record<string, { content?: Record<string, unknown>; headers?: object }>;
}
export interface Document {
  openapi: string;
  info: { version: string; contact: Record<string, string>; license: object };
  servers: { url: string }[];
  paths: Record<string, Record<string, Described>>;
}

export interface List {
  resultaten: Record<string, unknown>[];
  volgendeCursor: string | null;
}
export interface ApiWorld {
  w: World;
  here: Neighbourhood;
  /** Of the weekly coffee morning; beside it stand a walk without a venue and one concert. */
  number: number;
  venue: number;
  document: Document;
  api(path: string, headers?: Record<string, string>): Promise<Response>;
  list(path: string): Promise<List>;
  titles(path: string): Promise<unknown[]>;
}

/** A neighbourhood with three activities, and who asks the API about it. */
export async function apiWorld(): Promise<ApiWorld> {
  const w = await world();
  const here = await neighbourhood(w.db);
  const { number } = await here.publish();
  await here.publish({ title: "Wandelen", category: "walk", priceCents: 250, venue: null, address: "Het park" });
  await here.publish({
    title: "Concert",
    category: "music",
    rrule: null,
    startsLocal: today().add({ days: 3 }).toPlainDateTime("20:00"),
  });
  const [venue] = await rows<{ number: number }>(w.db, sql`select number::int as number from venue`);
  const api = (path: string, headers: Record<string, string> = {}) => w.get(`/api/v1${path}`, { headers });
  const list = async (path: string): Promise<List> => (await (await api(path)).json()) as List;
  const titles = async (path: string) => (await list(path)).resultaten.map((one) => one.titel);
  const document = (await (await api("/openapi.json")).json()) as Document;
  return { w, here, number, venue: venue!.number, document, api, list, titles };
}

/** The checker of an answer: what is not described is not allowed either. */
export function validator(document: Document) {
  const closed = JSON.parse(JSON.stringify(document), (key, value) =>
    value?.type === "object" && value.properties && key !== "properties"
      ? { ...value, additionalProperties: false }
      : value,
  );
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  ajv.addFormat("date-time", /^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  ajv.addFormat("date", /^\d{4}-\d\d-\d\d$/);
  ajv.addFormat("uri", (text) => URL.canParse(text));
  ajv.addSchema({ ...closed, $id: "api" });
  return (path: string, status: number, type: string, body: unknown) => {
    const at = ["paths", path, "get", "responses", String(status), "content", type, "schema"];
    const pointer = at.map((part) => part.replaceAll("~", "~0").replaceAll("/", "~1")).join("/");
    const check = ajv.compile({ $ref: `api#/${encodeURI(pointer)}` });
    return check(body) ? [] : check.errors;
  };
}
