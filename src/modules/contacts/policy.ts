// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Actor, can } from "#platform/access/actor.ts";

/** May answer the phone: finds whom is calling, and works in her name while the call lasts. */
export const mayUseDesk = (actor: Actor): boolean => can(actor, "desk.use");
