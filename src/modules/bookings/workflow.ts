// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

/** The life of one date of a request. Source: the programmes this product follows, rooms: request first. */
export const bookingStates = ["requested", "tentative", "confirmed", "refused", "cancelled"] as const;
export type BookingState = (typeof bookingStates)[number];

export const requestStates = ["waiting", "answered", "withdrawn"] as const;
export type RequestState = (typeof requestStates)[number];

/** Which moves there are; everything else is refused. `offered` = held for who asked, until they say yes. */
const moves = {
  confirm: ["requested", "tentative"],
  hold: ["requested"],
  propose: ["requested", "tentative", "refused"],
  offer: ["requested", "refused"],
  refuse: ["requested", "tentative"],
  cancel: ["requested", "tentative", "confirmed"],
} as const satisfies Record<string, readonly BookingState[]>;
export type Move = keyof typeof moves;

export const mayMove = (state: BookingState, move: Move): boolean =>
  (moves[move] as readonly BookingState[]).includes(state);

/** Who may ask for a room. */
export const whoMay = ["everyone", "organisations", "own"] as const;
export type WhoMay = (typeof whoMay)[number];

/** Hours that a freed time is kept for who waited; days that a proposal of the owner stands. */
export const offerHours = 48;
export const proposalDays = 7;

/** How a request stands, from how its dates stand. */
export function requestState(states: readonly BookingState[]): RequestState {
  if (states.some((state) => state === "requested" || state === "tentative")) return "waiting";
  return states.some((state) => state !== "cancelled") ? "answered" : "withdrawn";
}
