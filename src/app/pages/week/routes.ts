// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import type { DeskLink } from "#modules/activities/index.ts";
import { can } from "#platform/access/actor.ts";
import type { Env } from "#platform/http/env.ts";
import { membersOnly, type Route, route } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { weekTexts } from "./messages.ts";
import { weekPaths } from "./paths.ts";
import { weekCsvPage, weekPage, weekPrintPage } from "./week.tsx";

/** The week of an organisation stands in the app, because it puts rooms together. */
export const weekRoutes: readonly Route[] = [
  route(weekPaths.week(), membersOnly, weekPage),
  route(weekPaths.print(), membersOnly, weekPrintPage),
  route(weekPaths.csv(), membersOnly, weekCsvPage, { languages: false }),
];

/** The first item on the desk, for who works for an organisation or keeps the calendar. */
export function weekLink(c: Context<Env>): DeskLink[] {
  const { actor, language } = c.var;
  const m = speak(weekTexts, language);
  const works = actor.kind === "member" && actor.memberships.length > 0;
  if (!works && !can(actor, "activity.editAny")) return [];
  return [{ href: inLanguage(weekPaths.week(), language), title: m.deskLink, text: m.deskText }];
}
