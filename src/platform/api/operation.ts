// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { nl } from "zod/locales";
import type { Env } from "../http/env.ts";
import { NotFound } from "../http/errors.ts";
import { everyone, type Route, route } from "../http/routes.ts";
import { apiHeaders, apiProblem, apiRoot, type WrongPart, WrongValue } from "./problem.ts";

type Shape = z.ZodRawShape;
type Read<S extends Shape> = z.output<z.ZodObject<S>>;

/** One question to the API. The same schemas check what comes in, describe it in openapi.json and type the answer. */
export interface Operation {
  /** "/activiteiten/{nummer}", below the root of the API. */
  path: string;
  id: string;
  tag: string;
  title: string;
  text: string;
  params: z.ZodObject;
  query: z.ZodObject;
  answer: z.ZodType;
  route: Route;
}

interface Question<P extends Shape, Q extends Shape, A extends z.ZodType> {
  path: string;
  id: string;
  tag: string;
  title: string;
  text: string;
  params?: P;
  query?: Q;
  answer: A;
  /** Answers; throws NotFound or WrongValue. */
  ask: (c: Context<Env>, asked: { params: Read<P>; query: Read<Q> }) => Promise<z.output<A>>;
}

/** Declares an operation; `route` hangs it in the app. A visitor's answer may be kept until something public changes. */
export function operation<P extends Shape, Q extends Shape, A extends z.ZodType>({
  params: paramShape = {} as P,
  query: queryShape = {} as Q,
  ask,
  ...about
}: Question<P, Q, A>): Operation {
  const params = z.strictObject(paramShape);
  const query = z.strictObject(queryShape);
  const get = async (c: Context<Env>): Promise<Response> => {
    const asked = [params.safeParse(c.req.param(), inDutch), query.safeParse(c.req.query(), inDutch)] as const;
    const wrong = [...repeated(c), ...wrongParts("path", asked[0].error), ...wrongParts("query", asked[1].error)];
    if (!asked[0].success || !asked[1].success || wrong.length > 0) return refuse(c, wrong);
    try {
      const answer = await ask(c, { params: asked[0].data as Read<P>, query: asked[1].data as Read<Q> });
      return c.body(JSON.stringify(answer), 200, headersOf(c, answer));
    } catch (error) {
      if (error instanceof WrongValue) return refuse(c, [error.part]);
      if (error instanceof NotFound) return apiProblem(404, c.var.requestId);
      throw error;
    }
  };
  const address = apiRoot + about.path.replace(/\{(\w+)\}/g, ":$1");
  const options = {
    rate: "api" as const,
    languages: false,
    keep: { scope: () => "all", query: Object.keys(queryShape) },
  };
  return { ...about, params, query, route: route(address, everyone, { get }, options) };
}

const inDutch = { error: nl().localeError };

/** A value that cannot name anything is not there; a wrong question is named part by part. */
function refuse(c: Context<Env>, errors: WrongPart[]): Response {
  if (errors.length > 0 && errors.every((error) => error.in === "path")) return apiProblem(404, c.var.requestId);
  return apiProblem(400, c.var.requestId, { detail: errors.map((error) => error.detail).join(" "), errors });
}

/** "?aantal=1&aantal=2" means nothing. */
function repeated(c: Context<Env>): WrongPart[] {
  const often = Object.entries(c.req.queries()).filter(([, values]) => values.length > 1);
  return often.map(([name]) => part("query", name, "repeated", `${name}: geef dit één keer.`));
}

function wrongParts(place: WrongPart["in"], error: z.ZodError | undefined): WrongPart[] {
  return (error?.issues ?? []).flatMap((issue) =>
    issue.code === "unrecognized_keys"
      ? issue.keys.map((key) => part(place, key, issue.code, `${key}: deze parameter kennen wij niet.`))
      : [part(place, String(issue.path[0]), issue.code, `${String(issue.path[0])}: ${issue.message}.`)],
  );
}

const part = (place: WrongPart["in"], name: string, code: string, detail: string): WrongPart => ({
  in: place,
  location: { name: name.slice(0, 80) },
  code,
  detail: detail.slice(0, 300),
});

function headersOf(c: Context<Env>, answer: unknown): Record<string, string> {
  const next = (answer as { volgendeCursor?: string | null }).volgendeCursor;
  return {
    ...apiHeaders,
    "content-type": "application/json",
    vary: "accept",
    ...(next ? { link: `<${nextAddress(c, next)}>; rel="next"` } : {}),
  };
}

function nextAddress(c: Context<Env>, cursor: string): string {
  const url = new URL(c.req.url);
  url.searchParams.set("cursor", cursor);
  return c.var.services.config.publicUrl + url.pathname + url.search;
}
