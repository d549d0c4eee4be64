// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { everyone, needs, type Route, route, signedIn } from "#platform/http/routes.ts";
import { employerAddPage, employerBackPage, employerPage } from "../oidc/pages/employer.tsx";
import { employerLinkPage, employerRemovalPage } from "../oidc/pages/employer-link.tsx";
import { accountsPaths } from "../paths.ts";
import { firstFactorPage } from "./pages/first-factor.tsx";
import { newAppPage } from "./pages/new-app.tsx";
import { newPasskeyPage, passkeyAskPage } from "./pages/new-passkey.tsx";
import { recoveriesPage } from "./pages/recoveries.tsx";
import { recoveryCancelPage, recoveryPage } from "./pages/recovery.tsx";
import { recoveryCodesKeptPage, recoveryCodesPage } from "./pages/recovery-codes.tsx";
import { appRemovalPage, passkeyRemovalPage } from "./pages/removals.tsx";
import { secondStepAskPage, secondStepPage, signInAgainPage } from "./pages/second-step.tsx";
import { secondStepRecoveryPage } from "./pages/second-step-recovery.tsx";
import { securityPage } from "./pages/security.tsx";
import { passkeySignInAskPage, passkeySignInPage } from "./pages/sign-in-passkey.tsx";

const strict = { postRate: "sign_in" } as const;
const once = { languages: false } as const;

// Codes of one account are counted per account too: see misses.ts.
export const factorRoutes: readonly Route[] = [
  route(accountsPaths.passkeySignInAsk, everyone, passkeySignInAskPage, once),
  route(accountsPaths.passkeySignIn, everyone, passkeySignInPage, strict),
  route(accountsPaths.secondStepAsk, signedIn, secondStepAskPage, once),
  route(accountsPaths.secondStep, signedIn, secondStepPage, strict),
  route(accountsPaths.secondStepRecovery, signedIn, secondStepRecoveryPage, strict),
  route(accountsPaths.signInAgain, signedIn, signInAgainPage),
  route(accountsPaths.security, signedIn, securityPage),
  route(accountsPaths.firstFactor, signedIn, firstFactorPage),
  route(accountsPaths.passkeyAsk, signedIn, passkeyAskPage, once),
  route(accountsPaths.passkeys, signedIn, newPasskeyPage),
  route(accountsPaths.passkeyRemoval(":passkey"), signedIn, passkeyRemovalPage),
  route(accountsPaths.app, signedIn, newAppPage, strict),
  route(accountsPaths.appRemoval, signedIn, appRemovalPage),
  route(accountsPaths.recoveryCodes, signedIn, recoveryCodesPage),
  route(accountsPaths.recoveryCodesKept, signedIn, recoveryCodesKeptPage),
  route(accountsPaths.recoveries, needs("role.give"), recoveriesPage, once),
  route(accountsPaths.recovery(":number"), needs("role.give"), recoveryPage, once),
  route(accountsPaths.recoveryCancel(":number"), needs("role.give"), recoveryCancelPage, once),
  route(accountsPaths.employer, everyone, employerPage),
  route(accountsPaths.employerBack, everyone, employerBackPage, once),
  route(accountsPaths.employerLink, signedIn, employerLinkPage),
  route(accountsPaths.employerAdd, signedIn, employerAddPage),
  route(accountsPaths.employerRemoval, signedIn, employerRemovalPage),
];
