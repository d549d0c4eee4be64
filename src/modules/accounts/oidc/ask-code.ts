// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import type { Env } from "#platform/http/env.ts";
import { giveRequest } from "../cookies.ts";
import { sendCode } from "../send-code.ts";
import { askCode } from "../sign-in.ts";

/** Sends a code to the address that the employer named, known here or not. False when that was too often. */
export async function sendCodeTo(c: Context<Env>, email: string): Promise<boolean> {
  const { db, actor } = c.var;
  const asked = await askCode(db, actor, { way: "email", to: email });
  if (asked.kind === "too_often") return false;
  giveRequest(c, asked.request);
  if (asked.letter) sendCode(c, asked.letter);
  return true;
}
