// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

// The front door of the room. Shapes, units and errors stand with the functions themselves.
export { memberCounts, organisationsFor, organisationsToManage } from "./directory.ts";
export { facts } from "./facts.ts";
export {
  acceptInvitation,
  findInvitation,
  forgetOldInvitations,
  inviteMember,
  withdrawInvitation,
} from "./invitation.ts";
export { addMember, changeRole, type Member, membersOf, removeMember } from "./member.ts";
export { mergeOrganisations } from "./merge.ts";
export {
  addOrganisation,
  changeOrganisation,
  closeOrganisation,
  findOrganisation,
  type Organisation,
  type OrganisationDetails,
  organisationAt,
  organisationsById,
  setTrusted,
} from "./organisation.ts";
export { organisationPaths } from "./paths.ts";
export { personal } from "./personal.ts";
export { mayEdit, mayManageMembers } from "./policy.ts";
export { makeRoutes, routes } from "./routes.ts";
export { areasServed, chooseAreas } from "./served.ts";
export { organisations } from "./tables.ts";
export { OrganisationView, type OrganisationViewProps } from "./view.tsx";
