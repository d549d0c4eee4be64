// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import {
  everyone,
  membersOnly,
  needs,
  type Route,
  type RouteOptions,
  route,
  secretLink,
} from "#platform/http/routes.ts";
import { gridKeys } from "./grid/query.ts";
import { addGapPage } from "./pages/add-gap.tsx";
import { closeGapPage } from "./pages/close-gap.tsx";
import { deskCsvPage, deskPage } from "./pages/desk.tsx";
import { editGapPage } from "./pages/edit-gap.tsx";
import { gapPage, ownerPage, stepPage } from "./pages/gap.tsx";
import { gridCsvPage, gridPage } from "./pages/grid.tsx";
import { passOnPage } from "./pages/pass-on.tsx";
import { removeTargetPage, targetsPage } from "./pages/targets.tsx";
import { topCsvPage, topPage } from "./pages/top.tsx";
import { trialPage } from "./pages/trial.tsx";
import { walkCsvPage, walkPage } from "./pages/walk.tsx";
import { wishPage } from "./pages/wish.tsx";
import { wishCheckPage } from "./pages/wish-check.tsx";
import { wishLeftPage, wishWithdrawPage } from "./pages/wish-left.tsx";
import { refusePage, wishesPage } from "./pages/wishes.tsx";
import { paths } from "./paths.ts";

/** The paths are made for numbers; here they carry the name of the parameter. */
const number = ":number{[0-9]+}" as unknown as number;
const kept: RouteOptions = { keep: { scope: () => "all", query: gridKeys } };
const panel = needs("gap.edit");

/** What is missing: for everybody, for who passes on a wish, and for the panel. */
export const routes: Route[] = [
  route(paths.wish, everyone, wishPage, { rate: "form" }),
  route(paths.wishCheck(":draft"), secretLink, wishCheckPage, { rate: "form" }),
  route(paths.wishLeft(":token"), secretLink, wishLeftPage, { rate: "form" }),
  route(paths.wishWithdraw(":token"), secretLink, wishWithdrawPage, { rate: "form" }),
  route(paths.grid, everyone, gridPage, kept),
  route(paths.gridCsv, everyone, gridCsvPage, { languages: false }),
  route(paths.top, everyone, topPage, kept),
  route(paths.topCsv, everyone, topCsvPage, { languages: false }),
  route(paths.walk, everyone, walkPage, kept),
  route(paths.walkCsv, everyone, walkCsvPage, { languages: false }),
  route(paths.desk, panel, deskPage),
  route(paths.deskCsv, panel, deskCsvPage, { languages: false }),
  route(paths.addGap, panel, addGapPage),
  route(paths.targets, needs("gap.target"), targetsPage),
  route(paths.removeTarget(":id"), needs("gap.target"), removeTargetPage),
  route(paths.gap(number), panel, gapPage),
  route(paths.editGap(number), panel, editGapPage),
  route(paths.owner(number), panel, ownerPage),
  route(paths.step(number), panel, stepPage),
  route(paths.trial(number), panel, trialPage),
  route(paths.closeGap(number), panel, closeGapPage),
  route(paths.wishes, panel, wishesPage),
  route(paths.passOn, membersOnly, passOnPage),
  route(paths.refuse(number), panel, refusePage),
];
