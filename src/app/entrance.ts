// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { HTTPException } from "hono/http-exception";
import { countView } from "#modules/activities/index.ts";
import type { Actor } from "#platform/access/actor.ts";
import type { Env, Services } from "#platform/http/env.ts";
import { NotFound, StrongerFirst, TooOften } from "#platform/http/errors.ts";
import { gzipped, keptAddress, type PageCache } from "#platform/http/page-cache.ts";
import type { RateLimiter } from "#platform/http/rate-limit.ts";
import { admit, type Handler, type RateClass, type Route } from "#platform/http/routes.ts";
import { securityHeaders } from "#platform/http/security.ts";
import { onTheLine } from "#platform/http/visitor-address.ts";

interface House {
  pages: PageCache;
  limiter: RateLimiter;
  services: Services;
}

const languagePrefixes = ["", "/en", "/eenvoudig"];
const usualBody = 64 * 1024;

/** Hangs a route in the app: in three languages, with its limits, its access marker and, where it says so, the page cache. */
export function addRoute(app: Hono<Env>, route: Route, house: House): void {
  const prefixes = route.options.languages === false ? [""] : languagePrefixes;
  const limit = bodyLimit({
    maxSize: route.options.maxBody ?? usualBody,
    onError: () => {
      throw new HTTPException(413);
    },
  });
  for (const prefix of prefixes) {
    const path = prefix !== "" && route.path === "/" ? prefix : prefix + route.path;
    if (route.page.get) app.get(path, enter(route, "read", house, kept(route, route.page.get, house)));
    if (route.page.post) app.post(path, limit, enter(route, "form", house, route.page.post));
  }
}

/**
 * The address of a deed, opened again (after a fault the browser stands on it): leads to the page the form was on, one
 * step up. Nothing is done by it.
 */
export function addWayBack(app: Hono<Env>, route: Route, house: House): void {
  const back: Handler = (c) => c.redirect(new URL(c.req.url).pathname.replace(/\/[^/]+$/, ""), 303);
  const prefixes = route.options.languages === false ? [""] : languagePrefixes;
  for (const prefix of prefixes) app.get(prefix + route.path, enter(route, "read", house, back));
}

/** What stands between the street and a page: is it there, not too often, may you come in. */
function enter(route: Route, usual: RateClass, house: House, handler: Handler): Handler {
  return async (c) => {
    if (route.access.kind === "development" && house.services.config.production) throw new NotFound("development");
    const { rate, postRate } = route.options;
    notTooOften(c, (usual === "form" ? postRate : undefined) ?? rate ?? usual, house);
    admit(c.var.actor, route.access);
    stepFirst(c.var.actor, route);
    const response = await handler(c);
    const framed = route.options.framed === true;
    addHeaders(c, response, framed, house);
    if (usual === "read") countLook(c, response);
    if (c.req.method === "POST") await house.services.stamps.refresh();
    return response;
  };
}

/** Own pages, for who has a second factor: first that. It keeps out who only reads the mail. */
function stepFirst(actor: Actor, { path, access }: Route): void {
  if (access.kind === "signed_in" && "person" in actor && actor.owesStep && /^\/mijn(\/|$)/.test(path))
    throw new StrongerFirst();
}

/** A page that a visitor really got; who works here looks at the own activities all day. Kept pages: see serve.ts. */
function countLook(c: Context<Env>, { status }: Response): void {
  if (c.var.actor.kind !== "visitor" || c.req.method !== "GET" || (status !== 200 && status !== 304)) return;
  const { pathname, search } = new URL(c.req.url);
  countView(pathname + search, c.req.header("user-agent"));
}

/** The operator on the machine itself is not held up when reading; a proxy there names the visitor. */
function notTooOften(c: Context<Env>, kind: RateClass, { limiter }: House): void {
  const { address, local, inside } = onTheLine(c);
  if (local && (kind !== "sign_in" || inside)) return;
  const seconds = limiter(address, kind);
  if (seconds > 0) throw new TooOften(seconds);
}

/** The headers of every answer; also of a problem page. */
export function addHeaders(
  c: Context<Env>,
  response: Response,
  framed: boolean,
  { services }: Pick<House, "services">,
): void {
  const https = services.config.publicUrl.startsWith("https:");
  const tileHost = () => URL.parse(c.var.site?.tiles?.replace(/[{}]/g, "") ?? "")?.origin ?? null;
  for (const [name, value] of Object.entries(securityHeaders({ https, tileHost }, framed))) {
    if (!response.headers.has(name)) response.headers.set(name, value);
  }
  if (!response.headers.has("cache-control")) response.headers.set("cache-control", "private, no-store");
  if (!response.headers.has("x-request-id")) response.headers.set("x-request-id", c.var.requestId);
}

/** Answers a visitor from the kept pages, or makes the page and keeps it. */
function kept(route: Route, handler: Handler, { pages, services }: House): Handler {
  const keep = route.options.keep;
  if (!keep) return handler;
  return async (c) => {
    const url = new URL(c.req.url);
    const key =
      c.var.actor.kind === "visitor" && !c.req.header("cookie")
        ? keptAddress(url.pathname, url.searchParams, keep.query)
        : null;
    const at = key === null ? null : pages.before(keep.scope(c));
    if (key === null || at === null || pages.refuses(key, c.req.header("accept"))) return handler(c);
    if (!pages.find(key)) {
      pages.misses++;
      let other: Response | null = null;
      await pages.alone(key, async () => {
        other = await make(c, key, at);
      });
      if (other) return other;
    } else pages.hits++;
    const found = pages.find(key);
    return found ? give(c, found) : handler(c);
  };

  async function make(
    c: Context<Env>,
    key: string,
    at: NonNullable<ReturnType<PageCache["before"]>>,
  ): Promise<Response | null> {
    const response = await handler(c);
    if (response.status !== 200) return response;
    const framed = route.options.framed === true;
    if (!response.headers.has("cache-control")) response.headers.set("cache-control", "public, no-cache");
    const byAccept = response.headers.get("vary") === "accept";
    response.headers.set("vary", `${byAccept ? "accept, " : ""}accept-encoding, cookie`);
    addHeaders(c, response, framed, { services });
    const headers = Object.fromEntries(
      [...response.headers].filter(([name]) => name !== "x-request-id" && name !== "content-length"),
    );
    pages.keep(key, at, headers, Buffer.from(await response.arrayBuffer()));
    return null;
  }
}

function give(c: Context<Env>, found: NonNullable<ReturnType<PageCache["find"]>>): Response {
  const same = c.req.header("if-none-match")?.split(/,\s*/).includes(found.etag);
  if (same) return new Response(null, { status: 304, headers: { ...found.headers, etag: found.etag } });
  const zip = /\bgzip\b/.test(c.req.header("accept-encoding") ?? "");
  const headers = { ...found.headers, etag: found.etag, ...(zip ? { "content-encoding": "gzip" } : {}) };
  return new Response(new Uint8Array(zip ? gzipped(found) : found.body), { headers });
}
