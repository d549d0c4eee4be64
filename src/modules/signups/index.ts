// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

// The front door of the room. Shapes, units and errors stand with the functions themselves.
export { tickAttendance } from "./attendance.ts";
export { facts } from "./facts.ts";
export { guestsOf } from "./find.ts";
export { type DateCount, datesWithGuests, findReception } from "./guests.ts";
export { guestsWork, joining, managing } from "./joining.tsx";
export { activitiesInScope, signUpsMine } from "./mine-slots.ts";
export { forgetGuests, keepSignUps, remindGuests } from "./nightly.ts";
export { paths as signUpPaths } from "./paths.ts";
export { personal } from "./personal.ts";
export { reactions } from "./reactions.ts";
export { routes } from "./routes.ts";
export { type Outcome, type SignUpInput, signUp } from "./sign-up.ts";
export { bringTogether, sendVolunteer } from "./together.ts";
export { participationsOf } from "./whose.ts";
