// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { raw } from "hono/html";
import { activityJsonLd, type JsonLdInput, scriptText } from "../../json-ld.ts";

/** For the head of an activity's page: what search engines and agendas read. It is data; browsers run nothing of it. */
export function ActivityJsonLd(input: JsonLdInput) {
  return <script type="application/ld+json">{raw(scriptText(activityJsonLd(input)))}</script>;
}
