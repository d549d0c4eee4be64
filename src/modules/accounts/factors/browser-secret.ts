// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import type { Env } from "#platform/http/env.ts";
import { newSecret } from "#platform/keys/secrets.ts";

const minutes = 15;
const cookieName = (https: boolean) => (https ? "__Host-proof" : "proof");
const isHttps = (c: Context<Env>) => c.var.services.config.publicUrl.startsWith("https:");

/** The secret that ties a question to the browser that got it; "" where there is none. */
export function browserOf(c: Context<Env>): string {
  const secret = getCookie(c, cookieName(isHttps(c))) ?? "";
  return /^[\w-]{43}$/.test(secret) ? secret : "";
}

/** The same, given now when there is none. */
export function giveBrowser(c: Context<Env>): string {
  const secret = browserOf(c) || newSecret();
  const secure = isHttps(c);
  setCookie(c, cookieName(secure), secret, {
    path: "/",
    httpOnly: true,
    sameSite: "Lax",
    secure,
    maxAge: minutes * 60,
  });
  return secret;
}
