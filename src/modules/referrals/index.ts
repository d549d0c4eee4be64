// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

export { fhirDoor, fhirRoutes } from "./api.ts";
// The front door of the room. Shapes, units and errors stand with the functions themselves.
export { facts } from "./facts.ts";
export { reactions } from "./follow.ts";
export { keepReferrals } from "./nightly.ts";
export { mergePart, personal } from "./personal.ts";
export { addPractice, makePracticeLink } from "./practice.ts";
export { practiceOfClient, practiceOfLink, practiceOfToken } from "./practice-of.ts";
export { type NewReferral, type ReceivedReferral, RequestTaken, receiveReferral } from "./receive.ts";
export { routes } from "./routes.ts";
export { referralBeside } from "./section.tsx";
export { StaleTask, type Withdrawal, withdrawReferral } from "./withdraw.ts";
export { referralsWork } from "./work.ts";
