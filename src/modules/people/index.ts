// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

// The front door of the room. Shapes, units and errors stand with the functions themselves.
export { giveSession, sessionCookie } from "./cookies.ts";
export { deviceOf } from "./device.ts";
export { facts } from "./facts.ts";
export { peoplePaths, withNext } from "./paths.ts";
export {
  addPerson,
  type Colleague,
  changePerson,
  colleagues,
  findPerson,
  giveSiteRole,
  type Person,
  type PersonDetails,
  personsAt,
  takeSiteRole,
} from "./person.ts";
export { routes } from "./routes.ts";
export { hashOf, newSecret } from "./secrets.ts";
export { actorOf, endSession, findSession, forgetOldSignIns, startSession } from "./session.ts";
export { askCode, tryCode } from "./sign-in.ts";
export { persons } from "./tables.ts";
