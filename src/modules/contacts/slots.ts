// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import type { Person } from "#modules/people/index.ts";
import type { Env } from "#platform/http/env.ts";

/** Something that is open for a person: a date she goes to, a call that waits, a wish. */
export interface Matter {
  title: string;
  text?: string;
  href?: string;
}

export interface ContactsSlots {
  /** What other rooms have open for the person of the conversation. */
  matters(c: Context<Env>, person: Person): Promise<Matter[]>;
}

let slots: ContactsSlots = { matters: async () => [] };

/** Filled once, in app/map.ts. */
export const fillContactsSlots = (filled: ContactsSlots): void => {
  slots = filled;
};
export const contactsSlots = (): ContactsSlots => slots;
