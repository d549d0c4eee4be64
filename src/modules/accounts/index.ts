// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

// The front door of the room. Shapes, units and errors stand with the functions themselves.
export { behalfNow, startActing, stopActing, stopActingFor } from "./acting.ts";
export { setActiveRole } from "./active-role.ts";
export { giveSession, sessionCookie } from "./cookies.ts";
export { deviceOf } from "./device.ts";
export { facts } from "./facts.ts";
export { accountsPaths, withNext } from "./paths.ts";
export { routes } from "./routes.ts";
export { actorOf, endSession, findSession, forgetOldSignIns, startSession } from "./session.ts";
export { askCode, tryCode } from "./sign-in.ts";
