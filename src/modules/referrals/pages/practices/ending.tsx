// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Page } from "#platform/http/routes.ts";
import { speak } from "#platform/i18n/i18n.ts";
import { ConfirmPage } from "#ui/form/confirm-page.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { practiceTexts } from "../../messages/practice.ts";
import { paths } from "../../paths.ts";
import { endPractice } from "../../practice.ts";
import { numberIn, practiceOfNumber } from "./practice.tsx";

/** Asks whether a practice really stops. */
export const practiceEndPage: Page = {
  get: async (c) => {
    const { language } = c.var;
    const m = speak(practiceTexts, language);
    const { number, name } = await practiceOfNumber(c);
    const view = (
      <ConfirmPage
        title={m.endTitle(name)}
        button={m.endYes}
        action={paths.practiceEnd(number)}
        back={paths.practice(number)}
        language={language}
      >
        <Paragraph>{m.endText}</Paragraph>
      </ConfirmPage>
    );
    return c.render(view, { title: m.endTitle(name), staff: true, current: "desk", hidden: true });
  },
  post: async (c) => {
    await endPractice(c.var.db, c.var.actor, numberIn(c));
    return c.redirect(`${paths.practices}?gedaan=gestopt`, 303);
  },
};
