// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { needs, needsToKnow, type Page, type Route, route } from "#platform/http/routes.ts";
import { paths } from "../../paths.ts";
import { cardPage } from "./card.ts";
import { convertPage } from "./convert.tsx";
import { informPage, postponeInformingPage, reviewPage } from "./decide.tsx";
import { closePage, laterPage } from "./ends.tsx";
import { invitePage } from "./invite.tsx";
import { letterPage } from "./letter.ts";
import { listPage } from "./list.tsx";
import {
  advisePage,
  assignPage,
  claimPage,
  emergencyPage,
  giveBackPage,
  mergePage,
  notReachedPage,
  safetyPage,
  takeUpPage,
} from "./moves.tsx";
import { reporterPage, signalPage } from "./signal.tsx";
import { attemptPage, contactPage } from "./tries.tsx";

const ofTeam = needsToKnow("signal.triage");
/** The paths are made for numbers; here they carry the name of the parameter. */
const number = ":number{[0-9]+}" as unknown as number;

const ofOne: [path: (number: number) => string, page: Page][] = [
  [paths.signal, signalPage],
  [paths.reporter, reporterPage],
  [paths.claim, claimPage],
  [paths.giveBack, giveBackPage],
  [paths.takeUp, takeUpPage],
  [paths.assign, assignPage],
  [paths.attempt, attemptPage],
  [paths.contact, contactPage],
  [paths.notReached, notReachedPage],
  [paths.card, cardPage],
  [paths.review, reviewPage],
  [paths.later, laterPage],
  [paths.invite, invitePage],
  [paths.letter, letterPage],
  [paths.convert, convertPage],
  [paths.close, closePage],
  [paths.advised, advisePage],
  [paths.emergency, emergencyPage],
  [paths.safety, safetyPage],
  [paths.merge, mergePage],
  [paths.inform, informPage],
  [paths.postponeInforming, postponeInformingPage],
];

/** The team's half of the room: who works in a team, after a second factor; the verb asks for which. */
export const triageRoutes: Route[] = [
  route(paths.list, needs("signal.triage"), listPage),
  ...ofOne.map(([path, page]) => route(path(number), ofTeam, page)),
];
