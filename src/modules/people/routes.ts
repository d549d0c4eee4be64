// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { developmentOnly, everyone, type Route, route, signedIn } from "#platform/http/routes.ts";
import { caughtMailPage } from "./pages/caught-mail.tsx";
import { myDetailsPage } from "./pages/my-details.tsx";
import { deviceEndPage, myDevicesPage, otherDevicesEndPage } from "./pages/my-devices.tsx";
import { myPage } from "./pages/my-page.tsx";
import { signInPage } from "./pages/sign-in.tsx";
import { signInCodePage } from "./pages/sign-in-code.tsx";
import { signInWhoPage } from "./pages/sign-in-who.tsx";
import { signOutPage } from "./pages/sign-out.tsx";
import { peoplePaths } from "./paths.ts";

const strict = { rate: "sign_in" } as const;

// Looking at a question is cheap; only answering it is held back, so that a team behind one address can sign in.
export const routes: readonly Route[] = [
  route(peoplePaths.signIn, everyone, { get: signInPage.get }),
  route(peoplePaths.signIn, everyone, { post: signInPage.post }, strict),
  route(peoplePaths.signInCode, everyone, { get: signInCodePage.get }),
  route(peoplePaths.signInCode, everyone, { post: signInCodePage.post }, strict),
  route(peoplePaths.signInWho, everyone, { get: signInWhoPage.get }),
  route(peoplePaths.signInWho, everyone, { post: signInWhoPage.post }, strict),
  route(peoplePaths.signOut, everyone, signOutPage),
  route(peoplePaths.mine, signedIn, myPage),
  route(peoplePaths.details, signedIn, myDetailsPage),
  route(peoplePaths.devices, signedIn, myDevicesPage),
  route(peoplePaths.otherDevicesEnd, signedIn, otherDevicesEndPage),
  route(peoplePaths.deviceEnd(":session"), signedIn, deviceEndPage),
  route(peoplePaths.caughtMail, developmentOnly, caughtMailPage, { languages: false }),
];
