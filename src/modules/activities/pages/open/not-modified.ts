// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import type { Env } from "#platform/http/env.ts";
import { now } from "#platform/time/time.ts";
import type { FeedStamp } from "../../feed.ts";

/** Has the asker got it already? An ETag decides; a date only where no ETag was sent, and never about this very second. */
export function notModified(c: Context<Env>, { etag, changedAt }: FeedStamp): boolean {
  const tags = c.req.header("if-none-match");
  if (tags !== undefined) return tags.split(",").some((tag) => weak(tag) === weak(etag) || tag.trim() === "*");
  const since = Date.parse(c.req.header("if-modified-since") ?? "");
  const seconds = (milliseconds: number) => Math.floor(milliseconds / 1000);
  const changed = seconds(changedAt.epochMilliseconds);
  return changed <= seconds(since) && changed < seconds(now().epochMilliseconds) - 1;
}

/** A proxy that squeezes may change a strong tag; the comparison for reading is the weak one (RFC 9110, 13.1.2). */
const weak = (tag: string): string =>
  tag
    .trim()
    .replace(/^W\//, "")
    .replace(/-(gzip|br)"$/, '"');
