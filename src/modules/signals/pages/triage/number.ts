// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import type { Env } from "#platform/http/env.ts";

/** Number of the signal in the address. */
export const numberIn = (c: Context<Env>): number => Number(c.req.param("number"));
