// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { membersOnly, needs, type Route, route, signedIn } from "#platform/http/routes.ts";
import { donePage, donePdfPage, personDonePage, personDonePdfPage } from "./pages/done.tsx";
import { inScopePage } from "./pages/in-scope.tsx";
import { endBehalfPage, enterBehalfPage, leaveBehalfPage, myBehalfPage } from "./pages/my-behalf.tsx";
import { myConsentPage, myConsentsPage } from "./pages/my-consents.tsx";
import { personBehalfPage, personEndPage } from "./pages/person-behalf.tsx";
import { personConsentPage, personConsentsPage } from "./pages/person-consents.tsx";
import { sharedPage } from "./pages/shared.tsx";
import { paths } from "./paths.ts";

/** The paths are made for numbers; here they carry the name of the parameter. */
const number = ":number{[0-9]+}" as unknown as number;
const consent = ":consent{[0-9]+}" as unknown as number;
const agreement = ":agreement{[0-9]+}" as unknown as number;
const recorder = needs("consent.record");

export const routes: Route[] = [
  route(paths.consents, signedIn, myConsentsPage),
  route(paths.consent(number), signedIn, myConsentPage, { rate: "form" }),
  route(paths.behalf, signedIn, myBehalfPage),
  route(paths.leave, signedIn, leaveBehalfPage),
  route(paths.done, signedIn, donePage),
  route(paths.donePdf, signedIn, donePdfPage, { rate: "heavy" }),
  route(paths.behalfOf(number), signedIn, inScopePage),
  route(paths.enter(number), signedIn, enterBehalfPage),
  route(paths.end(number), signedIn, endBehalfPage),
  route(paths.personConsents(number), recorder, personConsentsPage),
  route(paths.personConsent(number, consent), recorder, personConsentPage),
  route(paths.personDone(number), recorder, personDonePage),
  route(paths.personDonePdf(number), recorder, personDonePdfPage, { rate: "heavy" }),
  route(paths.personBehalf(number), recorder, personBehalfPage),
  route(paths.personEnd(number, agreement), recorder, personEndPage),
  route(paths.shared, membersOnly, sharedPage),
];
