// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import type { Env } from "#platform/http/env.ts";
import { securityHeaders } from "#platform/http/security.ts";

/** Style sheet, fonts, scripts and icons: named after their content, so kept for a year. */
export function serveAsset(c: Context<Env>): Response {
  const asset = c.var.services.assets.files.get(c.req.path);
  if (!asset) return c.text("Not found", 404);
  const zip = asset.gzip && /\bgzip\b/.test(c.req.header("accept-encoding") ?? "");
  const headers = {
    ...securityHeaders({ https: false, tileHost: () => null }, false),
    "content-type": asset.type,
    "cache-control": asset.immutable ? "public, max-age=31536000, immutable" : "public, max-age=3600",
    vary: "accept-encoding",
    ...(zip ? { "content-encoding": "gzip" } : {}),
  };
  return c.body(new Uint8Array(zip ? asset.gzip! : asset.body), 200, headers);
}
