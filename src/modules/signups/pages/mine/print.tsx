// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Page } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { mine } from "../../messages/mine.ts";
import { paths } from "../../paths.ts";
import { Note } from "./note.tsx";
import { isToCome, readOwn } from "./own.ts";

/** The note for on the fridge: what, when, where, who is at the door, the phone number. */
export const minePrintPage: Page = {
  get: async (c) => {
    const { language } = c.var;
    const own = await readOwn(c);
    const m = speak(mine, language);
    const shown = own.dates.filter(isToCome);
    const view = (
      <>
        <BackLink href={inLanguage(paths.mine(own.token), language)} language={language} />
        <Heading level={1}>{own.activity.title}</Heading>
        {(shown.length > 0 ? shown : own.dates).map((one) => (
          <div class="buurt-panel buurt-stack">
            <Note own={own} one={one} language={language} />
          </div>
        ))}
      </>
    );
    return c.render(view, { title: m.noteTitle, current: "activities", hidden: true });
  },
};
