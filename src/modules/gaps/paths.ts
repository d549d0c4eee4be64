// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

/** Every address of this room. */
export const paths = {
  wish: "/wens",
  wishCheck: (draft: string) => `/wens/controle/${draft}`,
  wishLeft: (token: string) => `/wens/${token}`,
  wishWithdraw: (token: string) => `/wens/${token}/intrekking`,
  grid: "/hiaten",
  gridCsv: "/hiaten/tabel.csv",
  top: "/hiaten/lijst",
  topCsv: "/hiaten/lijst.csv",
  walk: "/hiaten/loopafstand",
  walkCsv: "/hiaten/loopafstand.csv",
  desk: "/beheer/hiaten",
  addGap: "/beheer/hiaten/nieuw",
  gap: (n: number) => `/beheer/hiaten/${n}`,
  editGap: (n: number) => `/beheer/hiaten/${n}/wijzigen`,
  owner: (n: number) => `/beheer/hiaten/${n}/eigenaar`,
  step: (n: number) => `/beheer/hiaten/${n}/stap`,
  trial: (n: number) => `/beheer/hiaten/${n}/proefactiviteit`,
  closeGap: (n: number) => `/beheer/hiaten/${n}/sluiting`,
  targets: "/beheer/hiaten/doelen",
  removeTarget: (id: string) => `/beheer/hiaten/doelen/${id}/verwijdering`,
  deskCsv: "/beheer/hiaten/lijst.csv",
  wishes: "/beheer/wensen",
  passOn: "/beheer/wensen/nieuw",
  refuse: (n: number) => `/beheer/wensen/${n}/verwijdering`,
} as const;
