// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { randomBytes } from "node:crypto";
import { Hono } from "hono";
import { getCookie } from "hono/cookie";
import { findSession, findStale, opensLocked, sessionCookie } from "#modules/accounts/index.ts";
import { fhirDoor } from "#modules/referrals/index.ts";
import type { Actor } from "#platform/access/actor.ts";
import { visitor } from "#platform/access/actor.ts";
import { deviceOf, withTrace } from "#platform/audit/trace.ts";
import type { Db } from "#platform/db/db.ts";
import type { Env, Services } from "#platform/http/env.ts";
import { PageCache } from "#platform/http/page-cache.ts";
import { makeRateLimiter } from "#platform/http/rate-limit.ts";
import type { Route } from "#platform/http/routes.ts";
import { sameSite } from "#platform/http/security.ts";
import { type Language, languageOf } from "#platform/i18n/i18n.ts";
import { observeRequest } from "#platform/metrics/metrics.ts";
import { apiDoor } from "./api/door.ts";
import { serveAsset } from "./assets.ts";
import { addRoute, addWayBack } from "./entrance.ts";
import { draw } from "./layout/draw.tsx";
import { map } from "./map.ts";
import "./personal.ts";
import { answerNotThere, answerProblem } from "./problems.tsx";
import { makeSettingsReader } from "./settings.ts";

export interface AppOptions {
  /** Tests: the transaction that everything happens in. */
  db?: Db;
  /** Tests: who is asking, instead of a session cookie. */
  actor?: () => Actor | null;
  routes?: readonly Route[];
}
export type App = Hono<Env> & { pages: PageCache };

/** The web application: one chain that every request walks. */
export function makeApp(services: Services, options: AppOptions = {}): App {
  const db = options.db ?? services.database.db;
  const app = new Hono<Env>();
  const pages = new PageCache(services.stamps, services.assets.css.path);
  const limiter = makeRateLimiter();
  const settings = makeSettingsReader(services);

  app.use(async (c, next) => {
    c.set("requestId", randomBytes(6).toString("hex"));
    c.set("services", services);
    c.set("db", db);
    c.set("actor", visitor);
    c.set("session", null);
    c.set("stale", null);
    const [language, plainPath] = languageOf(c.req.path);
    c.set("language", language as Language);
    c.set("plainPath", plainPath);
    c.header("x-request-id", c.var.requestId);
    const began = performance.now();
    await withTrace({ id: c.var.requestId, device: deviceOf(c.req.header("user-agent")) }, next);
    const milliseconds = performance.now() - began;
    const pattern = c.req.routePath;
    observeRequest(c.req.method, pattern, c.res.status, milliseconds / 1000);
    services.log.debug(
      { id: c.var.requestId, method: c.req.method, pattern, status: c.res.status, ms: Math.round(milliseconds) },
      "request",
    );
  });
  app.get("/assets/:name", (c) => serveAsset(c));
  app.use("/api/*", apiDoor);
  app.use("/hsds/*", apiDoor);
  app.use("/fhir/*", fhirDoor);
  app.use(sameSite(services.config.publicUrl));
  app.use(async (c, next) => {
    c.set("site", await settings(db));
    c.setRenderer((content, props) => draw(c, content, props));
    const given = options.actor?.();
    if (given) c.set("actor", given);
    else {
      const token = getCookie(c, sessionCookie(services.config));
      const found = token ? await findSession(db, token, { lockedToo: opensLocked(c.var.plainPath) }) : null;
      if (found) {
        c.set("actor", found.actor);
        c.set("session", found.session);
      } else if (token) c.set("stale", await findStale(db, token));
    }
    await next();
  });
  const routes = options.routes ?? map;
  for (const route of routes) addRoute(app, route, { pages, limiter, services });
  for (const deed of deedsOnly(routes)) addWayBack(app, deed, { pages, limiter, services });
  app.notFound(answerNotThere);
  app.onError((error, c) => answerProblem(c, error));
  return Object.assign(app, { pages });
}

/** Addresses below the desk that only take a form. */
function deedsOnly(routes: readonly Route[]): Route[] {
  const shown = new Set(routes.filter(({ page }) => page.get).map(({ path }) => path));
  return routes.filter(
    ({ path, page }) =>
      page.post &&
      !shown.has(path) &&
      /^\/(beheer|ruimtes|signalen|trajecten|verwijzingen|praktijken|zorgmeldingen)\//.test(path),
  );
}
