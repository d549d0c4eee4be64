// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Activity } from "../../town.ts";

type Told = Pick<
  Activity,
  "key" | "organisation" | "title" | "whatWeDo" | "printText" | "category" | "starts" | "minutes" | "contactName"
> &
  Pick<Activity, "contactPhone" | "hostName" | "audience" | "elements" | "repeat" | "firstWeekOffset"> &
  Partial<Activity>;

/** What goes without saying at a feast: free, no sign-up, everybody may come alone. */
export const tell = (story: Told): Activity => ({
  comeAlone: true,
  priceCents: 0,
  signUp: "none",
  languages: ["nl"],
  energy: "calm",
  ...story,
});
