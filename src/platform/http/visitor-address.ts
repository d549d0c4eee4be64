// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context } from "hono";
import ipaddr from "ipaddr.js";
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
  return { address: networkOf(forwarded ?? direct ?? ""), local: near && !forwarded, inside: direct === null };
}

/** A house with IPv6 has a whole /64 to choose from: its first half is the address, and an IPv4 address in it is one. */
export function networkOf(address: string): string {
  if (!ipaddr.IPv6.isValid(address)) return address;
  const six = ipaddr.IPv6.parse(address);
  if (six.isIPv4MappedAddress()) return six.toIPv4Address().toString();
  return `${six.parts
    .slice(0, 4)
    .map((part) => part.toString(16))
    .join(":")}::`;
}

function remoteAddress(c: Context<Env>): string | null {
  try {
    return getConnInfo(c).remote.address ?? null;
  } catch {
    return null; // a request made in the process itself (tests)
  }
}
