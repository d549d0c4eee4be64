// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { developmentOnly, everyone, type Route, route, signedIn } from "#platform/http/routes.ts";
import { caughtMailPage } from "./pages/caught-mail.tsx";
import { deviceEndPage, myDevicesPage, otherDevicesEndPage } from "./pages/my-devices.tsx";
import { signInPage } from "./pages/sign-in.tsx";
import { signInCodePage } from "./pages/sign-in-code.tsx";
import { signInWhoPage } from "./pages/sign-in-who.tsx";
import { signOutPage } from "./pages/sign-out.tsx";
import { accountsPaths } from "./paths.ts";

const strict = { rate: "sign_in" } as const;

// Looking at a question is cheap; only answering it is held back, so that a team behind one address can sign in.
export const routes: readonly Route[] = [
  route(accountsPaths.signIn, everyone, { get: signInPage.get }),
  route(accountsPaths.signIn, everyone, { post: signInPage.post }, strict),
  route(accountsPaths.signInCode, everyone, { get: signInCodePage.get }),
  route(accountsPaths.signInCode, everyone, { post: signInCodePage.post }, strict),
  route(accountsPaths.signInWho, everyone, { get: signInWhoPage.get }),
  route(accountsPaths.signInWho, everyone, { post: signInWhoPage.post }, strict),
  route(accountsPaths.signOut, everyone, signOutPage),
  route(accountsPaths.devices, signedIn, myDevicesPage),
  route(accountsPaths.otherDevicesEnd, signedIn, otherDevicesEndPage),
  route(accountsPaths.deviceEnd(":session"), signedIn, deviceEndPage),
  route(accountsPaths.caughtMail, developmentOnly, caughtMailPage, { languages: false }),
];
