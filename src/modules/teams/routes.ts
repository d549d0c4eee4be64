// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { everyone, needs, type Route, route, signedIn } from "#platform/http/routes.ts";
import { absencePage, absenceRemovalPage } from "./pages/absence.tsx";
import { activeRolePage } from "./pages/active-role.tsx";
import { areasPage } from "./pages/areas.tsx";
import { addPage, changePage } from "./pages/change.tsx";
import { closingPage } from "./pages/closing.tsx";
import { dutiesPage } from "./pages/duties.tsx";
import { dutyTakingPage } from "./pages/duty-taking.tsx";
import { leavingPage } from "./pages/leaving.tsx";
import { listPage } from "./pages/list.tsx";
import { membersPage } from "./pages/members.tsx";
import { notMetLiftingPage, notMetPage } from "./pages/not-met.tsx";
import { notThisWorkerLiftingPage, notThisWorkerPage } from "./pages/not-this-worker.tsx";
import { openPage } from "./pages/open.tsx";
import { shownPage, teamPage } from "./pages/team.tsx";
import { teamsPaths as paths } from "./paths.ts";

/** Pages of colleagues are in Dutch only. */
const staff = { languages: false } as const;
const number = ":number{[0-9]+}";

export const routes: readonly Route[] = [
  route(paths.open, everyone, openPage),
  // who works in a team has no duty for the site: the verbs ask who this is, and strangers hear that it is not there
  route(paths.all, signedIn, listPage, staff),
  route(paths.add, needs("team.edit"), addPage, staff),
  route(paths.team(number), signedIn, teamPage, staff),
  route(paths.change(number), signedIn, changePage, staff),
  route(paths.areas(number), signedIn, areasPage, staff),
  route(paths.members(number), signedIn, membersPage, staff),
  route(paths.leaving(number, ":person"), signedIn, leavingPage, staff),
  route(paths.shown(number), signedIn, shownPage, staff),
  route(paths.absence(number), signedIn, absencePage, staff),
  route(paths.absenceRemoval(number, ":absence"), signedIn, absenceRemovalPage, staff),
  route(paths.closing(number), signedIn, closingPage, staff),
  route(paths.duties, needs("role.give"), dutiesPage, staff),
  route(paths.dutyTaking(":person", ":role"), needs("role.give"), dutyTakingPage, staff),
  route(paths.notMet(number), signedIn, notMetPage, staff),
  route(paths.notMetLifting(number, ":exclusion"), signedIn, notMetLiftingPage, staff),
  route(paths.notThisWorker, signedIn, notThisWorkerPage),
  route(paths.notThisWorkerLifting(":exclusion"), signedIn, notThisWorkerLiftingPage),
  route(paths.activeRole, signedIn, activeRolePage),
];
