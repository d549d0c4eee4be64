// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

// The front door of the room. Shapes, units and errors stand with the functions themselves.
export { forgetAbsences } from "./absence.ts";
export { askTogether } from "./duty.ts";
export { closeTo, type ExclusionReason, exclude, excluded, liftExclusion } from "./exclusion.ts";
export { facts } from "./facts.ts";
export { teamsPaths } from "./paths.ts";
export { personal } from "./personal.ts";
export { endPlace, membersOf, placeMember } from "./place.ts";
export { mergePart, moveTeams } from "./reactions.ts";
export { routes } from "./routes.ts";
export { knownTeamOf, standInFor, teamFor, teamOrOldest, teamsById, type Worker, workersOf } from "./serving.ts";
export { teamsDesk, teamsMine, teamsSections } from "./slots.tsx";
export {
  addTeam,
  areasServedBy,
  changeTeam,
  chooseTeamAreas,
  closeTeam,
  findTeam,
  type Team,
  teamsFor,
} from "./team.ts";
