// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { everyone, needs, needsToKnow, type Route, route, secretLink } from "#platform/http/routes.ts";
import { heldPage } from "./pages/held/list.tsx";
import { heldOnePage, heldSpamPage } from "./pages/held/one.tsx";
import { partnerCardPage } from "./pages/partner/card.ts";
import { partnerEndPage } from "./pages/partner/end.tsx";
import { partnersPage } from "./pages/partner/list.tsx";
import { behalfPage } from "./pages/report/behalf.tsx";
import { receiptCardPage, receiptPage } from "./pages/report/receipt.tsx";
import { seePage } from "./pages/report/see.tsx";
import { speedPage } from "./pages/report/speed.tsx";
import { whoPage } from "./pages/report/who.tsx";
import { withdrawPage } from "./pages/report/withdraw.tsx";
import { statusPage } from "./pages/status.tsx";
import { triageRoutes } from "./pages/triage/routes.ts";
import { paths } from "./paths.ts";

const draft = ":draft{[A-Za-z0-9_-]{24}}";
const partner = ":code{[0-9a-z]{8}}";
const number = ":number{[0-9]+}" as unknown as number;
const moderate = needsToKnow("signal.moderate");
const cards = needs("partner.card");

/** Reporting, following, and what stands between reporting and the team. */
const reportRoutes: Route[] = [
  route(paths.report, everyone, seePage, { postRate: "step" }),
  route(paths.status, everyone, statusPage),
  route(paths.withdraw, everyone, withdrawPage),
  route(paths.statusOf(":code{[0-9A-Za-z]{26}}"), everyone, { get: statusPage.get! }),
  route(paths.partner(partner), everyone, seePage, { postRate: "step" }),
  route(paths.who(draft), secretLink, whoPage, { postRate: "step" }),
  // sending: fifty from one address of the network in a row, and not thousands
  route(paths.speed(draft), secretLink, speedPage, { postRate: "sign_up" }),
  route(paths.receipt(draft), secretLink, receiptPage, { postRate: "step" }),
  route(paths.receiptCard(draft), secretLink, receiptCardPage),
  route(paths.onBehalf, needs("desk.use"), behalfPage),
  route(paths.held, needs("signal.moderate"), heldPage),
  route(paths.heldOne(number), moderate, heldOnePage),
  route(paths.heldSpam(number), moderate, heldSpamPage),
  route(paths.partners, cards, partnersPage),
  route(paths.partnerCard(partner), cards, partnerCardPage, { languages: false }),
  route(paths.partnerEnd(partner), cards, partnerEndPage),
];

export const routes: Route[] = [...reportRoutes, ...triageRoutes];
