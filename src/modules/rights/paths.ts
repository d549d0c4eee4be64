// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

const own = "/mijn/gegevens";
const desk = "/beheer/rechten";
const retention = "/beheer/bewaren";

/** Every address of this room. */
export const paths = {
  details: own,
  all: `${own}/alles`,
  export: `${own}/uitvoer`,
  file: (id: string) => `${own}/uitvoer/${id}`,
  erase: `${own}/wissen`,
  erased: "/gewist",
  ask: `${own}/vraag`,
  desk,
  add: `${desk}/nieuw`,
  request: (number: number) => `${desk}/${number}`,
  identity: (number: number) => `${desk}/${number}/identiteit`,
  extension: (number: number) => `${desk}/${number}/verlenging`,
  decision: (number: number) => `${desk}/${number}/besluit`,
  data: (number: number) => `${desk}/${number}/gegevens`,
  withhold: (number: number) => `${desk}/${number}/weglaten`,
  secondLook: (number: number) => `${desk}/${number}/tweede-blik`,
  pdf: (number: number) => `${desk}/${number}/pdf`,
  erasure: (number: number) => `${desk}/${number}/wissen`,
  completion: (number: number) => `${desk}/${number}/afronding`,
  retention,
  holds: `${retention}/blokkades`,
  liftHold: (number: number) => `${retention}/blokkades/${number}/opheffing`,
  reviews: `${retention}/nakijken`,
  review: (number: number) => `${retention}/nakijken/${number}`,
} as const;
