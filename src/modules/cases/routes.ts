// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { needs, needsToKnow, type Route, route, secretLink, signedIn } from "#platform/http/routes.ts";
import { emergencyRoutes } from "./emergency/routes.ts";
import { attemptPage } from "./pages/attempt.tsx";
import { cardPage } from "./pages/card.tsx";
import { casePage } from "./pages/case.tsx";
import { closePage, wrapUpPage } from "./pages/close.tsx";
import { conversationPage } from "./pages/conversation.tsx";
import { coverPage } from "./pages/cover.tsx";
import { otherEndPage, stopPage } from "./pages/endings.tsx";
import { filePage } from "./pages/file.tsx";
import { decideHandOverPage, handOverPage } from "./pages/hand-over.tsx";
import { answerPage, helpingPage } from "./pages/helping.tsx";
import { listPage } from "./pages/list.tsx";
import { matchPage } from "./pages/match.tsx";
import { newMatchPage } from "./pages/match-new.tsx";
import { matchStopPage } from "./pages/match-stop.tsx";
import { minePage } from "./pages/mine.tsx";
import { noContactPage } from "./pages/no-contact.tsx";
import { notePage } from "./pages/note.tsx";
import { openPage } from "./pages/open.tsx";
import { callCardPage, guidePage, planLetterPage } from "./pages/paper.ts";
import { pausePage, resumePage } from "./pages/pause.tsx";
import { planPage } from "./pages/plan.tsx";
import { reachedPage } from "./pages/reached.tsx";
import { aftercarePage, reopenPage } from "./pages/reopen.tsx";
import { stepPage, taskDonePage } from "./pages/step.tsx";
import { visitPage } from "./pages/visit.tsx";
import { cancelVisitPage, moveVisitPage } from "./pages/visit-change.tsx";
import { newVisitPage } from "./pages/visit-new.tsx";
import { reportVisitPage } from "./pages/visit-report.tsx";
import { paths } from "./paths.ts";

const work = needsToKnow("case.work");
const lead = needsToKnow("case.lead");
/** The paths are made for numbers; here they carry the name of the parameter. */
const number = ":number{[0-9]+}" as unknown as number;
const visit = ":visit{[0-9]+}" as unknown as number;
const task = ":task{[0-9]+}" as unknown as number;

export const routes: Route[] = [
  ...emergencyRoutes,
  route(paths.all, needs("case.work"), listPage),
  route(paths.decideHandOver(":question"), lead, decideHandOverPage),
  route(paths.one(number), work, casePage),
  route(paths.open(number), lead, openPage),
  route(paths.attempt(number), work, attemptPage),
  route(paths.noContact(number), work, noContactPage),
  route(paths.reached(number), work, reachedPage),
  route(paths.conversation(number), work, conversationPage),
  route(paths.guide(number), work, guidePage),
  route(paths.callCard(number), work, callCardPage),
  route(paths.plan(number), work, planPage),
  route(paths.planLetter(number), work, planLetterPage),
  route(paths.file(number), work, filePage),
  route(paths.newMatch(number), work, newMatchPage),
  route(paths.match(number, ":match"), work, matchPage),
  route(paths.matchStop(number, ":match"), work, matchStopPage),
  route(paths.newVisit(number), work, newVisitPage),
  route(paths.visit(number, visit), work, visitPage),
  route(paths.visitMove(number, visit), work, moveVisitPage),
  route(paths.visitCancel(number, visit), work, cancelVisitPage),
  route(paths.visitReport(number, visit), work, reportVisitPage),
  route(paths.note(number), work, notePage),
  route(paths.nextStep(number), work, stepPage),
  route(paths.taskDone(number, task), work, taskDonePage),
  route(paths.pause(number), work, pausePage),
  route(paths.resume(number), work, resumePage),
  route(paths.handOver(number), work, handOverPage),
  route(paths.cover(number), work, coverPage),
  route(paths.wrapUp(number), work, wrapUpPage),
  route(paths.close(number), work, closePage),
  route(paths.otherEnd(number), work, otherEndPage),
  route(paths.stop(number), work, stopPage),
  route(paths.reopen(number), work, reopenPage),
  route(paths.aftercare(number), work, aftercarePage),
  route(paths.mine, signedIn, minePage),
  route(paths.helping, signedIn, helpingPage),
  route(paths.answer(":match"), signedIn, answerPage),
  route(paths.card(":secret"), secretLink, cardPage),
];
