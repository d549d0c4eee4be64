// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

// The front door of the room. Shapes, units and errors stand with the functions themselves.
export { facts } from "./facts.ts";
export { practiceOfClient, practiceOfLink, practiceOfToken } from "./practice-of.ts";
export { type NewReferral, type ReceivedReferral, RequestTaken, receiveReferral } from "./receive.ts";
export { StaleTask, type Withdrawal, withdrawReferral } from "./withdraw.ts";
