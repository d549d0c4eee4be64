// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Actor, can, teamsOf } from "#platform/access/actor.ts";
import type { AccessKind } from "./codes.ts";
import type { CaseAccess, CaseFile } from "./tables.ts";

/** What somebody is to a case at this moment. */
export interface CaseRelation {
  /** Id of the row in case_access; null for the system. */
  access: string | null;
  kind: AccessKind;
  purpose: string;
  until: Temporal.Instant | null;
  /** May change it; else she reads only. */
  mayWrite: boolean;
  /** Leads it, or works on it and coordinates the team it is of. */
  mayLead: boolean;
  /** Has the one call that was agreed. */
  mayCallOnce: boolean;
}

/** The relation that counts where there are more: the first of these. */
export const strongest: readonly AccessKind[] = ["lead", "worker", "cover", "aftercare", "emergency"];

/** With these somebody reads the file; a volunteer and the emergency card do not. */
export const readingKinds: ReadonlySet<AccessKind> = new Set(strongest);

export function relationOf(
  actor: Actor,
  { team }: Pick<CaseFile, "team">,
  { id, kind, purpose, validTo }: Pick<CaseAccess, "id" | "kind" | "purpose" | "validTo">,
): CaseRelation | null {
  if (!can(actor, "case.work") || !readingKinds.has(kind)) return null;
  const mayWrite = kind === "lead" || kind === "worker" || (kind === "cover" && purpose === "cover");
  return {
    access: id,
    kind,
    purpose,
    until: validTo,
    mayWrite,
    mayLead: kind === "lead" || (mayWrite && mayCoordinate(actor, team)),
    mayCallOnce: kind === "aftercare",
  };
}

/** The system does what was decided: by the clock, by a fact, or by who was asked already. */
export const systemRelation: CaseRelation = {
  access: null,
  kind: "lead",
  purpose: "administration",
  until: null,
  mayWrite: true,
  mayLead: true,
  mayCallOnce: true,
};

/** Coordinates this team: hands out, opens with a purpose, answers other teams. Sees no content by it. */
export const mayCoordinate = (actor: Actor, team: string): boolean =>
  actor.kind === "system" ||
  (can(actor, "case.lead") && teamsOf(actor).some((place) => place.team === team && place.role === "coordinator"));

/** Sees the list of a team without content. */
export const mayList = (actor: Actor, team: string): boolean =>
  actor.kind === "system" ||
  (can(actor, "case.work") && teamsOf(actor).some((place) => place.team === team && place.role !== "volunteer"));

export const mayWrite = ({ mayWrite }: CaseRelation): boolean => mayWrite;
export const mayLead = ({ mayLead }: CaseRelation): boolean => mayLead;
