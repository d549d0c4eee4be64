// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context } from "hono";
import type { Env } from "./env.ts";

/** Who is on the line: the address of the network, and whether it is this machine itself without a proxy in between. */
export interface OnTheLine {
  address: string;
  /** The operator on the machine itself, or a request made in the process (tests: `inside`). */
  local: boolean;
  inside: boolean;
}

/** The address that asks; a proxy on the machine itself names the visitor. Never stored, never logged. */
export function onTheLine(c: Context<Env>): OnTheLine {
  const direct = remoteAddress(c);
  const near = direct === null || /^(127\.|::1$|::ffff:127\.)/.test(direct);
  const forwarded = near ? c.req.header("x-forwarded-for")?.split(",").at(-1)?.trim() : undefined;
  return { address: forwarded ?? direct ?? "", local: near && !forwarded, inside: direct === null };
}

function remoteAddress(c: Context<Env>): string | null {
  try {
    return getConnInfo(c).remote.address ?? null;
  } catch {
    return null; // a request made in the process itself (tests)
  }
}
