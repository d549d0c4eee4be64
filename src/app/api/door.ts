// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { MiddlewareHandler } from "hono";
import { apiHeaders, apiProblem } from "#platform/api/problem.ts";
import type { Env } from "#platform/http/env.ts";

const methods = "GET, HEAD, OPTIONS";
const preflight = {
  ...apiHeaders,
  allow: methods,
  "access-control-allow-methods": methods,
  "access-control-allow-headers": "Accept, If-None-Match",
  "access-control-max-age": "86400",
};

/** In front of the API: it is only read, from anywhere, as JSON. */
export const apiDoor: MiddlewareHandler<Env> = async (c, next) => {
  const { method } = c.req;
  if (method === "OPTIONS") return c.body(null, 204, preflight);
  if (method !== "GET" && method !== "HEAD")
    return apiProblem(405, c.var.requestId, { detail: "Deze API is alleen om te lezen." }, { allow: methods });
  if (!givesJson(c.req.header("accept")))
    return apiProblem(406, c.var.requestId, { detail: "Wij geven alleen application/json." });
  await next();
};

const givesJson = (accept: string | undefined): boolean =>
  !accept || /\*\/\*|application\/(\*|json|problem\+json|vnd\.oai\.openapi\+json)/i.test(accept);
