// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { newId } from "#platform/db/ids.ts";
import type { Telling } from "./index.ts";

/** A telling of which only what matters to a test is given. */
export const plainTelling = (given: Partial<Telling> & Pick<Telling, "to">): Telling => ({
  kind: "signups.cancelled",
  label: "Gaat niet door",
  subject: "Gaat niet door: koffieochtend op dinsdag 24 november",
  text: "De koffieochtend op dinsdag 24 november gaat niet door. De week erna is er weer koffie.",
  about: newId(),
  key: newId(),
  ...given,
});
