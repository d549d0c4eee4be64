// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

// The front door of the room. Shapes, units and errors stand with the functions themselves.
export { caseForEmergency, changeLead, type EmergencyCase, grantCover, openCaseFile, restrictCase } from "./access.ts";
export { closeWantsNone, giveUpContact, logCaseAttempt, reachCase } from "./attempt.ts";
export { administrativeClose, closeCase, closingMissing, markDeceasedCase, withdrawCase, wrapUp } from "./close.ts";
export { addNote, recordConversation } from "./conversation.ts";
export { emergencyWork } from "./emergency/desk-work.ts";
export { destroyEmergencyKeys } from "./emergency/forget.ts";
export { emergencyPaths } from "./emergency/paths.ts";
export { emergencyFigures, remindEmergencies } from "./emergency/review.ts";
export { emergencyRoutes } from "./emergency/routes.ts";
export { facts } from "./facts.ts";
export { type CaseFigures, caseFigures } from "./figures.ts";
export type { At } from "./given.ts";
export { decideHandOver, type HandoverLine, handOver, handoversFor } from "./hand-over.ts";
export { caseList, myCases, myCaseTasks, type OwnCaseLine, type OwnTask, type TeamCaseLine } from "./lists.ts";
export { moveMatch, proposeMatch } from "./match.ts";
export { contactIsSpent, type MissingClosing, type MissingContact, missingContact } from "./missing.ts";
export { type KeptCases, keepCases } from "./nightly.ts";
export { openCase } from "./open.ts";
export { cardOf, type HelperCard, helperCards, type OwnPlan, ownPlans } from "./others.ts";
export { pauseCase, resumeCase, worryCase } from "./pause.ts";
export { personal } from "./personal.ts";
export { agreePlan, scoreGoals } from "./plan.ts";
export { mergePart, reactions } from "./reactions.ts";
export { type CaseRelation, findCase, type OpenedCase, readCase, type WholeCase } from "./read.ts";
export { recordAftercare, reopenCase } from "./reopen.ts";
export { reportVisit } from "./report.ts";
export { routes } from "./routes.ts";
export { casesMine, casesSections, casesWork } from "./sections.tsx";
export { fillCasesSlots } from "./slots.ts";
export { doTask, planNextStep } from "./step.ts";
export { mayLetGoAlone, moveVisit, planVisit } from "./visit.ts";
export { keepVisits } from "./visit-clocks.ts";
export { casesWaiting } from "./waiting.ts";
