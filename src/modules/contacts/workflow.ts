// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

/** How somebody reached the desk. */
export const contactChannels = ["phone", "desk", "visit", "letter"] as const;
export type ContactChannel = (typeof contactChannels)[number];

/** What a conversation was about, in codes: for the log and for counting. */
export const abouts = ["activity", "wish", "details", "question", "message", "talk", "other"] as const;
export type About = (typeof abouts)[number];

/** Source: the programmes this product follows, phone intake: a door stands open for half an hour. Default. */
export const doorMinutes = 30;
/** A conversation that nobody ended is ended by the night. */
export const forgottenHours = 12;
