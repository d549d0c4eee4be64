// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { everyone, membersOnly, needs, type Route, route, secretLink } from "#platform/http/routes.ts";
import { addPage } from "./pages/add.tsx";
import { areasPage } from "./pages/areas.tsx";
import { invitationPage } from "./pages/invitation.tsx";
import { listPage, listQuery } from "./pages/list.tsx";
import { listCsvPage } from "./pages/list-csv.ts";
import { manageListCsvPage, membersCsvPage } from "./pages/manage-csv.ts";
import { manageListPage } from "./pages/manage-list.tsx";
import { memberLeavingPage, memberRolePage } from "./pages/member-deeds.tsx";
import { invitationRepeatPage, invitationWithdrawalPage, membersPage } from "./pages/members.tsx";
import { mergePage } from "./pages/merge.tsx";
import { logoPage, makeOrganisationPage, type OrganisationSlot } from "./pages/organisation.tsx";
import { profilePage } from "./pages/profile.tsx";
import { closingPage, trustPage } from "./pages/site-deeds.tsx";
import { organisationPaths as paths } from "./paths.ts";

/** Pages of colleagues are in Dutch only. */
const staff = { languages: false } as const;
/** Room for a logo that is too large, so that the page can say so. */
const withLogo = { ...staff, maxBody: 4_000_000 };
const kept = (query: readonly string[]) => ({ keep: { scope: () => "all", query } });

/** The room's addresses; `activities` is what another room shows on the page of an organisation. */
export const makeRoutes = (slots: { activities?: OrganisationSlot } = {}): readonly Route[] => [
  route(paths.list, everyone, listPage, kept(listQuery)),
  route(paths.csv, everyone, listCsvPage, { languages: false, ...kept(listQuery) }),
  route(paths.show(":slug"), everyone, makeOrganisationPage(slots.activities), kept([])),
  route(paths.logo(":slug"), everyone, logoPage, { languages: false }),
  route(paths.invitation(":token"), secretLink, invitationPage, { rate: "form" }),
  route(paths.all, membersOnly, manageListPage, staff),
  route(paths.allCsv, membersOnly, manageListCsvPage, staff),
  route(paths.add, needs("organisation.create"), addPage, withLogo),
  route(paths.manage(":slug"), membersOnly, profilePage, withLogo),
  route(paths.areas(":slug"), membersOnly, areasPage, staff),
  route(paths.members(":slug"), membersOnly, membersPage, staff),
  route(paths.membersCsv(":slug"), membersOnly, membersCsvPage, staff),
  route(paths.memberRole(":slug", ":person"), membersOnly, memberRolePage, staff),
  route(paths.memberLeaving(":slug", ":person"), membersOnly, memberLeavingPage, staff),
  route(paths.invitationRepeat(":slug", ":invitation"), membersOnly, invitationRepeatPage, staff),
  route(paths.invitationWithdrawal(":slug", ":invitation"), membersOnly, invitationWithdrawalPage, staff),
  route(paths.trust(":slug"), membersOnly, trustPage, staff),
  route(paths.merge(":slug"), membersOnly, mergePage, staff),
  route(paths.closing(":slug"), membersOnly, closingPage, staff),
];

export const routes = makeRoutes();
