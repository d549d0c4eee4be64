// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Actor, can, worksFor } from "#platform/access/actor.ts";

/** Who comes is seen by who receives them: the organisation of the activity, and the keepers. For others it is not there. */
export const maySeeGuests = (actor: Actor, { organisation }: { organisation: string }): boolean =>
  worksFor(actor, organisation) || can(actor, "signUp.any");

/** Adding by hand, ticking who was there, bringing people together: who sees the list keeps it. */
export const mayKeepGuests = maySeeGuests;
