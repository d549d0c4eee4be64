// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { z } from "zod";
import { email, phone } from "#platform/forms/fields.ts";

/** A whole address or a whole number in one field; what is neither gives "reachMissing". */
export const reach = z.string({ error: "reachMissing" }).transform((value, context) => {
  const asMail = email("reachMissing").safeParse(value.trim());
  if (asMail.success) return { email: asMail.data, phone: null };
  const asPhone = phone("reachMissing").safeParse(value);
  if (asPhone.success) return { email: null, phone: asPhone.data };
  context.addIssue({ code: "custom", message: "reachMissing" });
  return z.NEVER;
});
