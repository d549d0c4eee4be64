// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context, MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { Env } from "#platform/http/env.ts";
import { makeRateLimiter } from "#platform/http/rate-limit.ts";
import { everyone, type Page, type Route, type RouteOptions, route } from "#platform/http/routes.ts";
import { securityHeaders } from "#platform/http/security.ts";
import { onTheLine } from "#platform/http/visitor-address.ts";
import { type AnswerCode, fault } from "./fhir/answers.ts";
import { answering, forPractice, publicUrlOf } from "./fhir/asked.ts";
import { capabilityOf, smartConfigurationOf } from "./fhir/capability.ts";
import { getTask, searchTasks } from "./fhir/get-task.ts";
import { give, refuse } from "./fhir/outcome.ts";
import { postReferral } from "./fhir/post-referral.ts";
import { postToken } from "./fhir/post-token.ts";
import { putTask } from "./fhir/put-task.ts";
import { largestBody } from "./fhir/read-json.ts";

const options: RouteOptions = { rate: "api", languages: false, maxBody: largestBody };
const smart: Page = { get: (c) => c.json(smartConfigurationOf(publicUrlOf(c))) };
const transaction: Page = { post: forPractice("send", (c, practice) => postReferral(c, practice, "Bundle")) };
const metadata = answering((c) => give(capabilityOf(publicUrlOf(c))));

/** Below "/fhir/R4", and the same below "/fhir". */
const pages: [string, Page][] = [
  ["/metadata", { get: metadata }],
  ["/.well-known/smart-configuration", smart],
  ["", transaction],
  ["/", transaction],
  ["/ServiceRequest", { post: forPractice("send", (c, practice) => postReferral(c, practice, "ServiceRequest")) }],
  ["/Task", { get: forPractice("follow", searchTasks) }],
  ["/Task/:id", { get: forPractice("follow", getTask) }],
];

/** For the systems of practices. Who asks is proven by a token, never by a cookie. */
export const fhirRoutes: readonly Route[] = [
  ...["/fhir/R4", "/fhir"].flatMap((root) => pages.map(([path, page]) => route(root + path, everyone, page, options))),
  route("/fhir/token", everyone, { post: postToken }, { ...options, maxBody: 32 * 1024 }),
];

const byStatus: Readonly<Record<number, AnswerCode>> = {
  400: "not-json",
  403: "other-site",
  409: "other-body",
  413: "too-large",
  422: "value",
  429: "too-often",
  503: "busy",
};

const taskAddress = /^\/fhir(?:\/R4)?\/Task\/([^/]+)$/;
const limiter = makeRateLimiter();
const limit = bodyLimit({ maxSize: largestBody, onError: (c) => refuse(publicUrlOf(c), [fault("too-large")]) });

/**
 * In front of the endpoint. Takes the one deed that pages do not have (PUT); what the app itself refuses becomes an
 * OperationOutcome; and what is not there cannot be done.
 */
export const fhirDoor: MiddlewareHandler<Env> = async (c, next) => {
  const [, task] = taskAddress.exec(c.req.path) ?? [];
  if (c.req.method === "PUT" && task !== undefined) return change(c, task);
  await next();
  const { status, headers } = c.res;
  if (/json/.test(headers.get("content-type") ?? "") || status === 304) return;
  const unknown = status >= 300 && status < 500 ? ("not-supported" as const) : ("fault" as const);
  const code = byStatus[status] ?? unknown;
  c.res = refuse(publicUrlOf(c), [fault(code)], code === "not-supported" ? { allow: allowedAt(c) } : {});
  c.res.headers.delete("location");
};

async function change(c: Context<Env>, task: string): Promise<Response> {
  const { address, local } = onTheLine(c);
  const seconds = local ? 0 : limiter(address, "api");
  const done =
    seconds > 0
      ? refuse(publicUrlOf(c), [fault("too-often")], { "retry-after": String(seconds) })
      : await limited(c, () => forPractice("change", (c, practice) => putTask(c, practice, task))(c));
  const https = publicUrlOf(c).startsWith("https:");
  const own = { ...securityHeaders({ https, tileHost: () => null }, false), "cache-control": "private, no-store" };
  for (const [name, value] of Object.entries(own)) done.headers.set(name, value);
  return done;
}

async function limited(c: Context<Env>, work: () => Response | Promise<Response>): Promise<Response> {
  let done: Response | undefined;
  const refused = await limit(c, async () => {
    done = await work();
  });
  return done ?? refused ?? c.res;
}

/** What may be asked at an address. */
function allowedAt(c: Context<Env>): string {
  const path = c.req.path.replace(/^\/fhir(\/R4)?/, "");
  if (/^\/Task\/[^/]+$/.test(path)) return "GET, HEAD, PUT";
  return ["", "/", "/ServiceRequest", "/token"].includes(path) ? "POST" : "GET, HEAD";
}
