// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { busySeconds, isBusy } from "#platform/db/db.ts";
import type { Env } from "#platform/http/env.ts";
import { Conflict, NotFound } from "#platform/http/errors.ts";
import type { Handler } from "#platform/http/routes.ts";
import { RequestTaken } from "../receive.ts";
import type { Practice } from "../tables.ts";
import { StaleTask } from "../withdraw.ts";
import { type Fault, fault, Refusal } from "./answers.ts";
import { refuse } from "./outcome.ts";
import { largestBody } from "./read-json.ts";
import type { Deed } from "./scope.ts";
import { practiceBehind } from "./sign-in.ts";

export const publicUrlOf = (c: Context<Env>): string => c.var.services.config.publicUrl;

/** A question to the endpoint: what goes wrong is an OperationOutcome. What nobody foresaw goes on to the app, which logs it. */
export const answering =
  (work: Handler): Handler =>
  async (c) => {
    try {
      if (!takesJson(c)) throw new Refusal(fault("not-json-out"));
      return await work(c);
    } catch (error) {
      const faults = faultsOf(error);
      if (faults) return refuse(publicUrlOf(c), faults);
      if (isBusy(error)) return refuse(publicUrlOf(c), [fault("busy")], { "retry-after": String(busySeconds) });
      throw error;
    }
  };

type ForPractice = (c: Context<Env>, practice: Practice) => Response | Promise<Response>;

/** The same, for a practice whose token may do this. Sessions and cookies are nothing here. */
export const forPractice = (deed: Deed, work: ForPractice): Handler =>
  answering(async (c) => {
    const signedIn = await practiceBehind(c.var.db, c.req.header("authorization"));
    if (!signedIn) throw new Refusal(fault("sign-in"));
    if (!signedIn.may.includes(deed)) throw new Refusal(fault("scope"));
    return work(c, signedIn.practice);
  });

function faultsOf(error: unknown): readonly Fault[] | null {
  if (error instanceof Refusal) return error.faults;
  if (error instanceof NotFound) return [fault("not-there")];
  if (error instanceof RequestTaken) return [fault("other-body")];
  if (error instanceof StaleTask) return [fault("stale")];
  return error instanceof Conflict ? [fault("ended")] : null;
}

function takesJson(c: Context<Env>): boolean {
  const wanted = c.req.query("_format") ?? c.req.header("accept") ?? "*/*";
  return /\*\/\*|application\/\*|json/i.test(wanted);
}

/** The bytes of a message in JSON, in UTF-8, of R4. */
export async function bodyOf(c: Context<Env>): Promise<Uint8Array> {
  const [type = "", ...parameters] = (c.req.header("content-type") ?? "").toLowerCase().split(";");
  const fits = parameters.map((one) => one.trim().replaceAll('"', "")).every(fitsParameter);
  if (!/^application\/(fhir\+)?json$/.test(type.trim()) || !fits) throw new Refusal(fault("media-type"));
  const body = new Uint8Array(await c.req.arrayBuffer());
  if (body.byteLength > largestBody) throw new Refusal(fault("too-large"));
  return body;
}

const fitsParameter = (parameter: string): boolean => {
  if (parameter.startsWith("charset=")) return parameter === "charset=utf-8";
  return !parameter.startsWith("fhirversion=") || parameter === "fhirversion=4.0";
};
