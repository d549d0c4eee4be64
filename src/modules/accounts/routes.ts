// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { developmentOnly, everyone, needs, type Route, route, signedIn } from "#platform/http/routes.ts";
import { factorRoutes } from "./factors/routes.ts";
import { caughtMailPage } from "./pages/caught-mail.tsx";
import { claimCodePage } from "./pages/claim-code.tsx";
import { letterPage, letterWhoPage } from "./pages/letter.tsx";
import { lockNowPage, lockPage } from "./pages/lock.tsx";
import { deviceEndPage, myDevicesPage, otherDevicesEndPage } from "./pages/my-devices.tsx";
import { ownAddressCodePage, ownAddressPage } from "./pages/own-address.tsx";
import { ownPasswordPage, ownPasswordRemovalPage } from "./pages/own-password.tsx";
import { passwordPage } from "./pages/password.tsx";
import { passwordForgottenPage, passwordNewPage } from "./pages/password-forgotten.tsx";
import { resumePage } from "./pages/resume.tsx";
import { signInPage } from "./pages/sign-in.tsx";
import { signInCodePage } from "./pages/sign-in-code.tsx";
import { signInWhoPage } from "./pages/sign-in-who.tsx";
import { signOutPage } from "./pages/sign-out.tsx";
import { waysPage } from "./pages/ways.tsx";
import { accountsPaths } from "./paths.ts";

const strict = { rate: "sign_in" } as const;
const answer = { postRate: "sign_in" } as const;

// Looking at a question is cheap; only answering it is held back, so that a team behind one address can sign in.
export const routes: readonly Route[] = [
  route(accountsPaths.signIn, everyone, { get: signInPage.get }),
  route(accountsPaths.signIn, everyone, { post: signInPage.post }, strict),
  route(accountsPaths.signInCode, everyone, { get: signInCodePage.get }),
  route(accountsPaths.signInCode, everyone, { post: signInCodePage.post }, strict),
  route(accountsPaths.signInWho, everyone, { get: signInWhoPage.get }),
  route(accountsPaths.signInWho, everyone, { post: signInWhoPage.post }, strict),
  route(accountsPaths.password, everyone, passwordPage, answer),
  route(accountsPaths.passwordForgotten, everyone, passwordForgottenPage, answer),
  route(accountsPaths.passwordNew, everyone, passwordNewPage, answer),
  route(accountsPaths.letter, everyone, letterPage, answer),
  route(accountsPaths.letterWho, everyone, letterWhoPage, answer),
  route(accountsPaths.lock, everyone, lockPage, answer),
  route(accountsPaths.lockNow, signedIn, lockNowPage),
  route(accountsPaths.resume, everyone, resumePage),
  route(accountsPaths.ways, signedIn, waysPage),
  route(accountsPaths.ownPassword, signedIn, ownPasswordPage, answer),
  route(accountsPaths.ownPasswordRemoval, signedIn, ownPasswordRemovalPage),
  route(accountsPaths.ownAddress, signedIn, ownAddressPage, answer),
  route(accountsPaths.ownAddressCode, signedIn, ownAddressCodePage, answer),
  route(accountsPaths.claimCode(":number"), needs("person.add"), claimCodePage),
  route(accountsPaths.signOut, everyone, signOutPage),
  route(accountsPaths.devices, signedIn, myDevicesPage),
  route(accountsPaths.otherDevicesEnd, signedIn, otherDevicesEndPage),
  route(accountsPaths.deviceEnd(":session"), signedIn, deviceEndPage),
  route(accountsPaths.caughtMail, developmentOnly, caughtMailPage, { languages: false }),
  ...factorRoutes,
];
