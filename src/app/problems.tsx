// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { accountsPaths, keepTyped } from "#modules/accounts/index.ts";
import { noteRefusal } from "#platform/audit/refused.ts";
import { busySeconds, isBusy, sqlState } from "#platform/db/db.ts";
import type { Env } from "#platform/http/env.ts";
import {
  AuditDown,
  Conflict,
  Forbidden,
  NotFound,
  SignInFirst,
  StrongerFirst,
  TooOften,
} from "#platform/http/errors.ts";
import { safeNext } from "#platform/http/safe-next.ts";
import { inLanguage } from "#platform/i18n/i18n.ts";
import { Problem, problemTitle } from "#ui/show/problem.tsx";
import { addHeaders } from "./entrance.ts";
import { uiSettings } from "./layout/draw.tsx";

/** Faults of the database that come from what was sent, not from us. */
const senderStates = new Set([
  "22001",
  "22003",
  "22007",
  "22008",
  "22021",
  "22023",
  "22P02",
  "22P05",
  "23502",
  "23514",
]);

/** What the audit log raises at the commit. Source: migration 0020. */
const auditDown = "SO503";

/** The one place where a fault becomes an answer: a calm page, or problem+json for machines. */
export async function answerProblem(c: Context<Env>, error: Error): Promise<Response> {
  if (error instanceof SignInFirst) {
    if (c.var.stale && !wantsJson(c)) await keepTyped(c);
    return toSignIn(c, c.var.stale?.locked ? accountsPaths.lock : accountsPaths.signIn);
  }
  if (error instanceof StrongerFirst) {
    if (!wantsJson(c) && !asksJson(c)) await keepTyped(c);
    return toSignIn(c, accountsPaths.secondStep);
  }
  const status = statusOf(error);
  if (status >= 500) c.var.services.log.error({ id: c.var.requestId, pattern: c.req.routePath, err: error }, "failed");
  if (error instanceof NotFound || error instanceof Forbidden) await refused(c, status);
  const response = wantsJson(c) ? problemJson(c, status) : await problemPage(c, status, error);
  if (error instanceof TooOften) response.headers.set("retry-after", String(error.seconds));
  if (isBusy(error)) response.headers.set("retry-after", String(busySeconds));
  addHeaders(c, response, false, { services: c.var.services });
  return response;
}

/** A refusal on a page about persons is written down, after the page's own transaction was undone. Nothing is shown either way. */
async function refused(c: Context<Env>, status: number): Promise<void> {
  const { db, actor, services, requestId } = c.var;
  const pattern = c.req.routePath;
  await noteRefusal(db, actor, { pattern, status, number: c.req.param("number") }).catch((error) =>
    services.log.error({ id: requestId, pattern, err: error }, "refusal not written down"),
  );
}

/** Nothing at this address: an address with a slash too many leads to the one without; not in the API, that is exact. */
export function answerNotThere(c: Context<Env>): Response | Promise<Response> {
  const { pathname, search } = new URL(c.req.url);
  const plain = `/${pathname.replace(/^\/+|\/+$/g, "")}`;
  const asks = c.req.method === "GET" || c.req.method === "HEAD";
  if (asks && pathname.endsWith("/") && !wantsJson(c) && plain !== pathname) {
    const response = c.redirect(plain + search, 301);
    addHeaders(c, response, false, { services: c.var.services });
    return response;
  }
  return answerProblem(c, new HTTPException(404));
}

function statusOf(error: Error): number {
  if (error instanceof NotFound) return 404;
  if (error instanceof Forbidden) return 403;
  if (error instanceof Conflict) return 409;
  if (error instanceof TooOften) return 429;
  if (error instanceof AuditDown || sqlState(error) === auditDown || isBusy(error)) return 503;
  if (error instanceof HTTPException) return error.status;
  const state = sqlState(error);
  // 23503: what it points at went away in the same moment
  if (state === "23P01" || state === "23505" || state === "23503") return 409;
  if (state && senderStates.has(state)) return 422;
  return 500;
}

/** A script of ours asks; there is nothing typed to keep. */
const asksJson = (c: Context<Env>) => c.req.header("accept") === "application/json";
const wantsJson = (c: Context<Env>) => /^\/(api|hsds)(\/|$)/.test(c.req.path);

function toSignIn(c: Context<Env>, path: string): Response {
  if (wantsJson(c)) return problemJson(c, 401);
  const next = pageOf(c);
  const response = c.redirect(
    inLanguage(path, c.var.language) + (next ? `?next=${encodeURIComponent(next)}` : ""),
    303,
  );
  addHeaders(c, response, false, { services: c.var.services });
  return response;
}

/** The page somebody was on: of a form that was sent too late, the page with that form. */
function pageOf(c: Context<Env>): string {
  const url = new URL(c.req.url);
  if (c.req.method === "GET") return url.pathname + url.search;
  const from = URL.parse(c.req.header("referer") ?? "");
  return from?.host === url.host ? safeNext(from.pathname + from.search, "") : "";
}

function problemJson(c: Context<Env>, status: number): Response {
  const body = {
    type: "about:blank",
    title: problemTitle(status, "nl"),
    status,
    instance: `urn:soepsteen:${c.var.requestId}`,
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: { "content-type": "application/problem+json", "api-version": "1.0.0", "access-control-allow-origin": "*" },
  });
}

async function problemPage(c: Context<Env>, status: number, error: Error): Promise<Response> {
  if (!c.var.site) return c.text(problemTitle(status, c.var.language), status as 500);
  c.status(status as 500);
  const { language } = c.var;
  const sent = c.req.method === "POST" && status < 500;
  return c.render(
    <Problem
      status={status}
      sentence={error instanceof Conflict ? error.sentence : undefined}
      reference={c.var.requestId}
      settings={uiSettings(c)}
      language={language}
      back={sent ? pageOf(c) : ""}
      typed={sent ? await longAnswers(c) : []}
    />,
    { title: problemTitle(status, language), hidden: true },
  );
}

/** What somebody wrote in a form that was not taken, given back to who wrote it: whole sentences only, never a secret. */
async function longAnswers(c: Context<Env>): Promise<string[]> {
  const form = await c.req.parseBody().catch(() => ({}));
  return Object.entries(form).flatMap(([name, value]) => {
    const text = typeof value === "string" ? value.trim() : "";
    const plain = !name.startsWith("_") && !/wachtwoord|password|secret|code|token/i.test(name);
    return plain && text.length <= 5000 && /\S\s\S.*\s\S/s.test(text) ? [text] : [];
  });
}
