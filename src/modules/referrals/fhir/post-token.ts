// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import type { Env } from "#platform/http/env.ts";
import { publicUrlOf } from "./asked.ts";
import { tokenUrlOf } from "./capability.ts";
import { grantedDeeds, scopeOf } from "./scope.ts";
import { tokenFor, tokenSeconds } from "./sign-in.ts";

const assertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
const longestAssertion = 8000;
const headers = { "cache-control": "no-store", pragma: "no-cache" };

/** A token for an hour. What is wrong with a proof is never said. Source: RFC 6749, 5.2. */
export async function postToken(c: Context<Env>): Promise<Response> {
  const form = await formOf(c);
  if (!form) return wrong(c, "invalid_request");
  if (form.get("grant_type") !== "client_credentials") return wrong(c, "unsupported_grant_type");
  const assertion = form.get("client_assertion") ?? "";
  if (form.get("client_assertion_type") !== assertionType || assertion.length > longestAssertion)
    return wrong(c, "invalid_client");
  const deeds = grantedDeeds(form.get("scope") ?? "");
  if (deeds.length === 0) return wrong(c, "invalid_scope");
  const token = await tokenFor(c.var.db, assertion, { tokenUrl: tokenUrlOf(publicUrlOf(c)), deeds });
  if (token === null) return wrong(c, "invalid_client");
  const answer = { access_token: token, token_type: "bearer", expires_in: tokenSeconds, scope: scopeOf(deeds) };
  return c.json(answer, 200, headers);
}

type Wrong = "invalid_request" | "unsupported_grant_type" | "invalid_client" | "invalid_scope";
const wrong = (c: Context<Env>, error: Wrong): Response =>
  c.json({ error }, error === "invalid_client" ? 401 : 400, headers);

async function formOf(c: Context<Env>): Promise<URLSearchParams | null> {
  const type = (c.req.header("content-type") ?? "").split(";")[0]!.trim().toLowerCase();
  if (type !== "application/x-www-form-urlencoded") return null;
  const form = new URLSearchParams(await c.req.text());
  return [...form.keys()].length === new Set(form.keys()).size ? form : null;
}
