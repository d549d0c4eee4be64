// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

// The front door of the room. Shapes, units and errors stand with the functions themselves.
export { closeDoorsFor } from "./close-doors.ts";
export { closeDoor, type DoorKind, openDoor } from "./doors.ts";
export { facts } from "./facts.ts";
export { surnameKey } from "./find-by.ts";
export { doublesOf, type Found, findByWords } from "./find-words.ts";
export { foundEarlier, keepFound } from "./found.ts";
export { addKnown, changeKnown, type NewPerson, openPerson } from "./known.ts";
export { markDeceased, pausePerson, personsWithoutWorker } from "./life.ts";
export { defineMergeParts, type MergePart, mergePersons, movesRows, sameAs, settleMerges, undoMerge } from "./merge.ts";
export { peopleWork } from "./pages/without-worker.tsx";
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
  personsAtPhone,
  personsById,
  sealPlainPersons,
  takeSiteRole,
} from "./person.ts";
export { type ContactPerson, fullName, type PersonText, type PostalAddress } from "./person-text.ts";
export { personal } from "./personal.ts";
export { maySee } from "./policy.ts";
export { mayBeWrittenTo } from "./reach.ts";
export { idOfNumber, type Relation, relationTo } from "./relation.ts";
export { findAgain, loseUnreadable, unreadablePersons } from "./restored.ts";
export { routes } from "./routes.ts";
export { fillPeopleSlots, type KnownTeam, type MineLine, type PersonSection } from "./slots.ts";
export { persons } from "./tables.ts";
export { type Missing, readWords } from "./words.ts";
