// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

type Number = number | string;
const one = (n: Number) => `/beheer/bronnen/${n}`;

/** Every address of this room. */
export const paths = {
  list: "/beheer/bronnen",
  listCsv: "/beheer/bronnen/lijst.csv",
  add: "/beheer/bronnen/nieuw",
  show: (n: Number) => one(n),
  settings: (n: Number) => `${one(n)}/wijzigen`,
  columns: (n: Number) => `${one(n)}/kolommen`,
  file: (n: Number) => `${one(n)}/bestand`,
  trial: (n: Number) => `${one(n)}/proef`,
  start: (n: Number) => `${one(n)}/publicatie`,
  fetch: (n: Number) => `${one(n)}/ophaling`,
  confirm: (n: Number) => `${one(n)}/bevestiging`,
  approve: (n: Number) => `${one(n)}/goedkeuring`,
  fewer: (n: Number) => `${one(n)}/minder`,
  remove: (n: Number) => `${one(n)}/verwijdering`,
  items: (n: Number) => `${one(n)}/onderdelen`,
  itemsCsv: (n: Number) => `${one(n)}/onderdelen/lijst.csv`,
  item: (n: Number, id: string) => `${one(n)}/onderdelen/${id}`,
  places: (n: Number) => `${one(n)}/plekken`,
  doubles: "/beheer/dubbel",
  double: (id: string) => `/beheer/dubbel/${id}`,
} as const;
