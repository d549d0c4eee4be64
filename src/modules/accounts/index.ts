// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

// The front door of the room. Shapes, units and errors stand with the functions themselves.
export { behalfNow, startActing, stopActing, stopActingFor } from "./acting.ts";
export { setActiveRole } from "./active-role.ts";
export { letterPosted, makeClaimCode } from "./claim/claim-code.ts";
export { giveSession, sessionCookie } from "./cookies.ts";
export { deviceOf } from "./device.ts";
export { keepTyped } from "./enter.ts";
export { plantApps } from "./factors/demo-codes.ts";
export { recoveryWork } from "./factors/desk.ts";
export { forgetOldFactors } from "./factors/nightly.ts";
export { factorsPersonal } from "./factors/personal.ts";
export { stepUp } from "./factors/strong.ts";
export { facts } from "./facts.ts";
export { findStale, rotateSession } from "./lock.ts";
export { noticeWords } from "./notices.ts";
export { defineEmployerTeams, type EmployerTeams } from "./oidc/teams-seam.ts";
export { forgetOldSignIns } from "./own-sessions.ts";
export { signInSection } from "./pages/claim-code.tsx";
export { signInMine } from "./pages/ways.tsx";
export { findUserNamesAgain } from "./password/account.ts";
export { keepPassword } from "./password/password.ts";
export { accountsPaths, withNext } from "./paths.ts";
export { personal } from "./personal.ts";
export { type AccountsPost, defineAccountsPost, type Notice } from "./post.ts";
export { routes } from "./routes.ts";
export { actorOf, endSession, findSession, opensLocked, startSession } from "./session.ts";
export { askCode, tryCode } from "./sign-in.ts";
