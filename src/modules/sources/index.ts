// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

/** The front door of the room that reads calendars of others. */
export { facts } from "./facts.ts";
export type { Outside } from "./import/get.ts";
export { importSource, type Outcome } from "./import/run.ts";
export { askDue, defineSourceJobs, dueJob, forgetTrials, type SourcesHouse } from "./jobs.ts";
export { paths } from "./paths.ts";
export { personal } from "./personal.ts";
export { reactions } from "./reactions.ts";
export { routes } from "./routes.ts";
export { sourceDesk, sourceManaging } from "./slots.ts";
export { findSource, type ListedSource, sourcesFor } from "./source/find.ts";
export {
  addSource,
  approveSource,
  changeSource,
  type NewSource,
  removeSource,
  type SourceSettings,
  startSource,
} from "./source/keep.ts";
