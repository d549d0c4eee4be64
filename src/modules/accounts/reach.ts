// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { z } from "zod";
import { email, phone } from "#platform/forms/fields.ts";

/** How a code reaches somebody: the address in lower case, or the digits of a mobile number. */
export interface Reach {
  way: "email" | "sms";
  to: string;
}

const mail = email("emailUnclear");
const number = phone("reachUnclear");

/** 06, and the mobile numbers of other countries do not come this far. */
const isMobile = (digits: string): boolean => /^06\d{8}$/.test(digits);

/**
 * What somebody typed in "uw mailadres of telefoonnummer", in every notation; else the key of the sentence that says what
 * to do. It depends on what was typed only, never on who is known here.
 */
export function readReach(typed: string): Reach | "reachUnclear" | "emailUnclear" | "landline" {
  const text = typed
    .normalize("NFKC")
    .replace(/^(tel|telefoon|mail|e-mail):?\s*/i, "")
    .trim();
  if (text.includes("@")) {
    const address = mail.safeParse(text);
    return address.success ? { way: "email", to: address.data } : "emailUnclear";
  }
  const digits = number.safeParse(text);
  if (!digits.success) return /[a-z]/i.test(text) ? "emailUnclear" : "reachUnclear";
  return isMobile(digits.data) ? { way: "sms", to: digits.data } : "landline";
}

/** The field of a form. */
export const reachField = z
  .string({ error: "reachUnclear" })
  .max(254, { error: "reachUnclear" })
  .transform((typed, context): Reach => {
    const reach = readReach(typed);
    if (typeof reach === "object") return reach;
    context.addIssue({ code: "custom", message: reach });
    return z.NEVER;
  });

/** The digits of a mobile number as it is kept of a person; null for a landline. */
export function mobileOf(phone: string | null | undefined): string | null {
  const reach = readReach(phone ?? "");
  return typeof reach === "object" && reach.way === "sms" ? reach.to : null;
}
