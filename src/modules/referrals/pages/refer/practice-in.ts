// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import type { Env } from "#platform/http/env.ts";
import { practiceOfLink } from "../../practice-of.ts";
import { practiceReferral } from "../../referral.ts";
import { readReferenceNo } from "../../secret.ts";
import type { Practice, Referral } from "../../tables.ts";

/** The secret in the address. A page that shows it is not kept by anybody: see the headers of secret links. */
export const secretIn = (c: Context<Env>): string => (c.req.param("secret") ?? "").slice(0, 60);

/** The practice of the link in the address; a wrong, an ended and an unknown one are not there. */
export const practiceIn = (c: Context<Env>): Promise<Practice> => practiceOfLink(c.var.db, secretIn(c));

/** A referral of this practice, by its number on paper. */
export async function referralIn(c: Context<Env>): Promise<{ practice: Practice; referral: Referral }> {
  const practice = await practiceIn(c);
  const referral = await practiceReferral(c.var.db, practice, readReferenceNo(c.req.param("reference") ?? ""));
  return { practice, referral };
}
