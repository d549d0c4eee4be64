// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

const desk = "/beheer/toezicht";

/** Every address of this room. */
export const oversightPaths = {
  desk,
  review: (number: number) => `${desk}/${number}`,
  name: (number: number) => `${desk}/${number}/naam`,
  verdict: (number: number) => `${desk}/${number}/oordeel`,
  log: `${desk}/logboek`,
  csv: `${desk}/logboek/csv`,
  /** For the rights desk: the letter with who looked, of the person with this number. */
  letterFor: (number: number) => `${desk}/inzage/${number}`,
  mine: "/mijn/inzage",
  letter: "/mijn/inzage/brief",
} as const;
