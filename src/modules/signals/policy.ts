// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Actor, can, personOf, teamsOf } from "#platform/access/actor.ts";
import type { SignalState } from "./workflow.ts";

/** What a decision about a signal looks at. */
export interface Asked {
  team: string | null;
  owner: string | null;
  claimedBy: string | null;
  status: SignalState;
}

/** Works in the team of the signal, other than as a volunteer. */
const worksInTeam = (actor: Actor, { team }: Asked): boolean =>
  teamsOf(actor).some((place) => place.team === team && place.role !== "volunteer");

export const leadsTeam = (actor: Actor, { team }: Pick<Asked, "team">): boolean =>
  actor.kind === "system" || teamsOf(actor).some((place) => place.team === team && place.role === "coordinator");

/** Teams of which somebody reads the work list. */
export const triageTeams = (actor: Actor): string[] =>
  can(actor, "signal.triage")
    ? teamsOf(actor)
        .filter(({ role }) => role !== "volunteer")
        .map(({ team }) => team)
    : [];

/** Who minds it now: who does the work, else who took it up. */
export const holderOf = ({ owner, claimedBy }: Pick<Asked, "owner" | "claimedBy">): string | null => owner ?? claimedBy;

const isOwn = (actor: Actor, signal: Asked): boolean => {
  const me = personOf(actor);
  return me !== null && (signal.owner === me || signal.claimedBy === me);
};

/** That it exists: the team, and who has it. What is kept apart: the coordinator only. For others it is not there. */
export function maySeeSignal(actor: Actor, signal: Asked): boolean {
  if (actor.kind === "system") return true;
  if (!can(actor, "signal.triage")) return false;
  if (signal.status === "held") return leadsTeam(actor, signal);
  return worksInTeam(actor, signal) || (signal.team === null && signal.owner === personOf(actor));
}

/** What it says: who took it up, who does the work, who stands in for her today (`covers`), and the coordinator. */
export const mayReadText = (actor: Actor, signal: Asked, covers: boolean): boolean =>
  maySeeSignal(actor, signal) && (isOwn(actor, signal) || covers || leadsTeam(actor, signal));

/** Who reports: the coordinator; a worker when she needs it, with a reason of her own (see readReporter). */
export const mayReadReporter = (actor: Actor, signal: Asked): boolean => leadsTeam(actor, signal);

/** Takes the next step with it. */
export const mayWorkOn = (actor: Actor, signal: Asked, covers: boolean): boolean => mayReadText(actor, signal, covers);

/** Takes it up: anybody of the team, as long as nobody has it. */
export const mayClaim = (actor: Actor, signal: Asked): boolean =>
  maySeeSignal(actor, signal) && worksInTeam(actor, signal) && signal.status !== "held";

/** Says that two are the same, tries again, ends after attempts, puts off the duty to inform. */
export const mayDecide = (actor: Actor, signal: Asked): boolean =>
  maySeeSignal(actor, signal) && leadsTeam(actor, signal);
