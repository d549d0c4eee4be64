// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import type { Env } from "#platform/http/env.ts";
import { StatusMessage } from "#ui/show/status-message.tsx";

/** Says what was done just now, by the word in the address. */
export function Done({ c, said }: { c: Context<Env>; said: Record<string, string> }) {
  const word = c.req.query("gedaan") ?? "";
  return Object.hasOwn(said, word) ? <StatusMessage saved>{said[word]}</StatusMessage> : null;
}
