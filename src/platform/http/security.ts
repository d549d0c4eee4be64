// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { MiddlewareHandler } from "hono";
import type { Env } from "./env.ts";

export interface SecurityOptions {
  https: boolean;
  /** Hosts that map pictures may come from, as configured. */
  tileHost: () => string | null;
}

/** The headers of every answer. `framed` pages may stand in a frame on another site. */
export function securityHeaders(options: SecurityOptions, framed: boolean): Record<string, string> {
  const tiles = options.tileHost();
  const policy = [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self'",
    `img-src 'self' data:${tiles ? ` ${tiles}` : ""}`,
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    `frame-ancestors ${framed ? "*" : "'none'"}`,
  ].join("; ");
  return {
    "content-security-policy": policy,
    // not "no-referrer": that makes older Safari send "Origin: null" with every form
    "referrer-policy": "same-origin",
    "x-content-type-options": "nosniff",
    "cross-origin-opener-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
    ...(framed ? {} : { "x-frame-options": "DENY", "cross-origin-resource-policy": "same-origin" }),
    ...(options.https ? { "strict-transport-security": "max-age=31536000; includeSubDomains" } : {}),
  };
}

/**
 * Refuses forms that were sent from another site. Sec-Fetch-Site where the browser has it; else Origin must be ours;
 * a browser that sends neither is too old to be used against us across sites (SameSite=Lax cookies hold there).
 */
export function sameSite(publicUrl: string): MiddlewareHandler<Env> {
  const own = new URL(publicUrl).origin;
  return async (c, next) => {
    if (c.req.method === "GET" || c.req.method === "HEAD" || c.req.method === "OPTIONS") return next();
    const origin = c.req.header("origin");
    const host = c.req.header("host");
    const ours = origin === undefined || origin === own || (host !== undefined && URL.parse(origin)?.host === host);
    const fetchSite = c.req.header("sec-fetch-site");
    if (!ours || (fetchSite !== undefined && fetchSite !== "same-origin" && fetchSite !== "none"))
      return c.text("Dit formulier kwam van een andere site.", 403);
    return next();
  };
}
