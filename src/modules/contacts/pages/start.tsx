// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { z } from "zod";
import { idOfNumber } from "#modules/people/index.ts";
import { readForm } from "#platform/forms/read-form.ts";
import { NotFound } from "#platform/http/errors.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage } from "#platform/i18n/i18n.ts";
import { openContact, startContact } from "../contact.ts";
import { paths } from "../paths.ts";
import { contactChannels } from "../workflow.ts";

const schema = z.object({
  channel: z.enum(contactChannels, { error: "fieldUnclear" }).catch("phone"),
  found: z.string().max(60).optional().catch(""),
});

/** "Begin het gesprek". Pressed twice is one conversation. */
export const startPage: Page = {
  post: async (c) => {
    const { db, actor, session, language } = c.var;
    const person = Number(c.req.param("person"));
    if (!Number.isSafeInteger(person)) throw new NotFound("person");
    const form = await readForm(c, schema);
    if (!form.ok) throw new NotFound("person");
    const { channel, found = "" } = form.values;
    // still talking with somebody else: the desk says so, with the way back
    const busy = await openContact(db, actor);
    if (busy && busy.person !== (await idOfNumber(db, person)))
      return c.redirect(inLanguage(paths.desk, language), 303);
    const number = await startContact(db, actor, { person, channel, found, session: session?.tokenHash ?? null });
    return c.redirect(inLanguage(paths.contact(number), language), 303);
  },
};
