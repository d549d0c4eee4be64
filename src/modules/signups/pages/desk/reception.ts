// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import type { Env } from "#platform/http/env.ts";
import { NotFound } from "#platform/http/errors.ts";
import { findReceived, findReception, type Reception } from "../../guests.ts";

/** The activity of a desk page, for who receives its guests; for others it is not there. */
export const received = (c: Context<Env>) => findReceived(c.var.db, c.var.actor, numberIn(c));

/** The activity and the date that the address names. */
export const reception = (c: Context<Env>): Promise<Reception> =>
  findReception(c.var.db, c.var.actor, numberIn(c), c.req.param("date") ?? "");

function numberIn(c: Context<Env>): number {
  const segment = c.req.param("number") ?? "";
  if (!/^\d{1,9}$/.test(segment)) throw new NotFound("activity");
  return Number(segment);
}

/** The id of a seat in an address. */
export function seatIn(c: Context<Env>): string {
  const id = c.req.param("seat") ?? "";
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) throw new NotFound("seat");
  return id;
}
