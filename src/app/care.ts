// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

// How the rooms of work with residents meet: what each puts on the pages of another. They do not know each other.

import type { Context } from "hono";
import {
  caseFigures,
  routes as cases,
  casesMine,
  casesSections,
  casesWaiting,
  casesWork,
  emergencyWork,
  fillCasesSlots,
  findCase,
} from "#modules/cases/index.ts";
import { fillInsightsSlots, routes as insights, insightsWork } from "#modules/insights/index.ts";
import {
  fillMeasurementsSlots,
  measurementFigures,
  measurementOffered,
  routes as measurements,
  measurementsMine,
  measurementsSection,
  measurementsWork,
} from "#modules/measurements/index.ts";
import type { Person } from "#modules/people/index.ts";
import { fhirRoutes, referralBeside, routes as referrals, referralsWork } from "#modules/referrals/index.ts";
import { routes as safety, safetyBeside, safetyWork } from "#modules/safety/index.ts";
import {
  fillSignalsSlots,
  signalFigures,
  routes as signals,
  signalsWaiting,
  signalsWork,
} from "#modules/signals/index.ts";
import type { Env } from "#platform/http/env.ts";
import type { Route } from "#platform/http/routes.ts";

type C = Context<Env>;

/** What the practice wrote, and whether there is a report of worry, stand on the page of a signal. */
fillSignalsSlots({
  beside: async (c, signal) => [...(await referralBeside(c, signal)), ...(await safetyBeside(c, signal.id))],
});

/** Questions about contact belong to a case. */
fillCasesSlots({ sections: measurementsSection, measurementOffered });
fillMeasurementsSlots({
  findCase: async (db, actor, number) => {
    const { file, relation } = await findCase(db, actor, number);
    const { id, person, team, closedAt } = file;
    return { id, number: file.number, person, team, open: closedAt === null, mayWrite: relation.mayWrite };
  },
});

/** Counted rows only; the gateway hides what is small. */
fillInsightsSlots({
  signals: signalFigures,
  cases: caseFigures,
  measurements: measurementFigures,
  waiting: [signalsWaiting, casesWaiting],
});

export const careRoutes: readonly Route[] = [
  ...signals,
  ...referrals,
  ...fhirRoutes,
  ...measurements,
  ...cases,
  ...safety,
  ...insights,
];

/** What waits on the desk. */
export const careWork = async (c: C) => [
  ...(await signalsWork(c)),
  ...(await casesWork(c)),
  ...(await referralsWork(c)),
  ...(await safetyWork(c)),
  ...(await emergencyWork(c)),
  ...insightsWork(c),
  ...measurementsWork(c),
];

export const careMine = async (c: C) => [...(await casesMine(c)), ...(await measurementsMine(c))];

export const careSections = (c: C, person: Person) => casesSections(c, person);
