// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";

/** text[] for SQL; both databases read this notation. The stems hold letters, spaces and hyphens only. */
export const textArray = (list: readonly string[]) =>
  sql`${`{${list.map((one) => `"${one.replace(/["\\]/g, "")}"`).join(",")}}`}::text[]`;
