// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

// The front door of the room. Shapes, units and errors stand with the functions themselves.
export { endContact, endForgotten, forgetContacts, startContact } from "./contact.ts";
export { facts } from "./facts.ts";
export { personal } from "./personal.ts";
export { routes } from "./routes.ts";
export { contactsSections, contactsWork } from "./section.tsx";
export { fillContactsSlots, type Matter } from "./slots.ts";
