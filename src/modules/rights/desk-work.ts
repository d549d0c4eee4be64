// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import type { MineLine } from "#modules/people/index.ts";
import { can } from "#platform/access/actor.ts";
import type { Env } from "#platform/http/env.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { deskTexts } from "./messages/desk.ts";
import { ownTexts } from "./messages/own.ts";
import { retentionTexts } from "./messages/retention.ts";
import { paths } from "./paths.ts";
import { requestsAtDesk } from "./request.ts";
import { reviewsFor } from "./review.ts";

/** What waits in this room, for the desk. */
export async function rightsWork(c: Context<Env>) {
  const { db, actor, language } = c.var;
  const [d, r] = [speak(deskTexts, language), speak(retentionTexts, language)];
  const to = (path: string) => inLanguage(path, language);
  const reviews = actor.kind === "visitor" ? 0 : (await reviewsFor(db, actor)).length;
  const lines =
    reviews > 0 ? [{ href: to(paths.reviews), title: r.reviewsTitle, text: r.reviewsLead, count: reviews }] : [];
  if (can(actor, "rights.handle")) {
    const open = (await requestsAtDesk(db, actor)).filter(({ state }) => state === "open" || state === "granted");
    lines.push({ href: to(paths.desk), title: d.title, text: d.workText, count: open.length });
  }
  if (can(actor, "retention.see"))
    lines.push({ href: to(paths.retention), title: r.title, text: r.workText, count: 0 });
  return lines;
}

/** A line on "Mijn pagina". */
export async function rightsMine(c: Context<Env>): Promise<MineLine[]> {
  const m = speak(ownTexts, c.var.language);
  return [{ title: m.mineTitle, text: m.mineText, href: inLanguage(paths.all, c.var.language) }];
}
