// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

// The front door of the room. Shapes, units and errors stand with the functions themselves.
export { closeDoorsFor } from "./close-doors.ts";
export { facts } from "./facts.ts";
export { peoplePaths } from "./paths.ts";
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
  personsById,
  sealPlainPersons,
  takeSiteRole,
} from "./person.ts";
export { type ContactPerson, fullName, type PersonText, type PostalAddress } from "./person-text.ts";
export { findAgain, loseUnreadable, unreadablePersons } from "./restored.ts";
export { routes } from "./routes.ts";
export { fillPeopleSlots, type MineLine, type PersonSection } from "./slots.ts";
export { persons } from "./tables.ts";
