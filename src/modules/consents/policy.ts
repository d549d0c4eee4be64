// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Relation } from "#modules/people/index.ts";
import { type Actor, behalfOf, can, personOf } from "#platform/access/actor.ts";

/** It is about oneself, in one's own name: whoever acts for somebody never agrees in her name. */
export const isSelf = (actor: Actor, person: string): boolean => personOf(actor) === person && behalfOf(actor) === null;

/** What somebody is to a person: decided by the people room. Null: she is not there. */
export type Closeness = Relation | null;

/** Writes down what a person said: who works with her, or has her at the desk. For who does not work with her she is not there. */
export const mayRecordFor = (actor: Actor, relation: Closeness): boolean =>
  actor.kind === "system" ||
  ((relation === "worker" || relation === "team" || relation === "desk") && can(actor, "consent.record"));
