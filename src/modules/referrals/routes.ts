// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { everyone, needs, type Route, route, secretLink } from "#platform/http/routes.ts";
import { letterPage } from "./pages/letter.ts";
import { practiceClientEndPage, practiceClientPage } from "./pages/practices/client.tsx";
import { practiceEndPage } from "./pages/practices/ending.tsx";
import { practiceLinkEndPage, practiceLinkPage } from "./pages/practices/link.tsx";
import { practicesPage } from "./pages/practices/list.tsx";
import { addPracticePage, practicePage } from "./pages/practices/practice.tsx";
import { cardPage } from "./pages/refer/card.tsx";
import { referPage } from "./pages/refer/form.tsx";
import { overviewPage } from "./pages/refer/overview.tsx";
import { receptPage } from "./pages/refer/recept.ts";
import { sentPage } from "./pages/refer/sent.tsx";
import { withdrawPage } from "./pages/refer/withdraw.tsx";
import { teamPage } from "./pages/team/list.tsx";
import { toldPage } from "./pages/team/told.ts";
import { typeInPage } from "./pages/team/type-in.tsx";
import { typedInPage, typedReceptPage } from "./pages/team/typed-in.tsx";
import { paths } from "./paths.ts";

const practices = needs("practice.keep");
const team = needs("signal.triage");
/** The paths are made for values; here they carry the name of the parameter. */
const secret = ":secret{[0-9A-Za-z-]{26,40}}";
const reference = ":reference{R-[0-9A-Z]{4}-[0-9A-Z]{4}}";
const practice = ":practice{[0-9]+}" as unknown as number;
const form = { rate: "form" } as const;

export const routes: Route[] = [
  route(paths.letter, everyone, letterPage, { rate: "heavy", languages: false }),
  route(paths.overview(secret), secretLink, overviewPage, form),
  route(paths.card(secret), secretLink, cardPage, form),
  route(paths.recept(secret, reference), secretLink, receptPage, { rate: "heavy", languages: false }),
  route(paths.withdraw(secret, reference), secretLink, withdrawPage, form),
  route(paths.sent(secret, reference), secretLink, sentPage, form),
  route(paths.refer(secret), secretLink, referPage, form),
  route(paths.team, team, teamPage),
  route(paths.typeIn, team, typeInPage),
  route(paths.told(":feedback"), team, toldPage),
  route(paths.typedRecept(reference), team, typedReceptPage, { rate: "heavy" }),
  route(paths.typedIn(reference), team, typedInPage),
  route(paths.practices, practices, practicesPage),
  route(paths.addPractice, practices, addPracticePage),
  route(paths.practiceLink(practice), practices, practiceLinkPage),
  route(paths.practiceLinkEnd(practice), practices, practiceLinkEndPage),
  route(paths.practiceClient(practice), practices, practiceClientPage),
  route(paths.practiceClientEnd(practice), practices, practiceClientEndPage),
  route(paths.practiceEnd(practice), practices, practiceEndPage),
  route(paths.practice(practice), practices, practicePage),
];
