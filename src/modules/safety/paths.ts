// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

const all = "/zorgmeldingen";

/** Every address of this room. */
export const paths = {
  all,
  new: `${all}/nieuw`,
  one: (number: number) => `${all}/${number}`,
  take: (number: number) => `${all}/${number}/oppakken`,
  steps: (number: number) => `${all}/${number}/stappen`,
  share: (number: number) => `${all}/${number}/collega`,
  handle: (number: number) => `${all}/${number}/afronden`,
} as const;
