// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

// The front door of the room. Shapes, units and errors stand with the functions themselves.
export { answerRequest } from "./answer.ts";
export { judgeDates, ruleOf, slotsOf, type When } from "./dates.ts";
export { facts } from "./facts.ts";
export { type FreeRoom, freeRoom } from "./free.ts";
export { expireOffers, forgetOldBookings, tellDayBefore } from "./jobs.ts";
export { lentById } from "./lent.ts";
export { paths as bookingPaths } from "./paths.ts";
export { personal } from "./personal.ts";
export { bookingFollowers } from "./reactions.ts";
export { askForRooms } from "./request.ts";
export { asked, requestsFor } from "./requests.ts";
export { routes } from "./routes.ts";
export { askRoomFor, bookingsDesk, lendingLink, roomsToAsk, waitingRequests } from "./slots.ts";
export { changeTerms, setOpenings } from "./terms.ts";
