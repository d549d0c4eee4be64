// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Actor, can, worksFor } from "#platform/access/actor.ts";

/** Who comes is seen by who receives them: the organisation of the activity, and the keepers. For others it is not there.
 * Whoever sees the list keeps it: adding by hand, ticking who was there, bringing people together. */
export const maySeeGuests = (actor: Actor, { organisation }: { organisation: string }): boolean =>
  worksFor(actor, organisation) || can(actor, "signUp.any");
