// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

// The front door of the room. Shapes, units and errors stand with the functions themselves.
export { insightsWork } from "./desk-work.ts";
export { facts } from "./facts.ts";
export { daysOf, settled } from "./quarter.ts";
export { releaseQuarters } from "./release.ts";
export { routes } from "./routes.ts";
export {
  type Figures,
  type FiguresAsked,
  fillInsightsSlots,
  type GiveFigures,
  type GiveWaiting,
  type InsightsSlots,
  type Waiting,
  type WaitingList,
} from "./slots.ts";
