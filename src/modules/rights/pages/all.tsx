// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Page } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { ButtonLink, ButtonRow } from "#ui/form/button.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { dataTexts } from "../messages/data.ts";
import { ownData } from "../own-data.ts";
import { paths } from "../paths.ts";
import { AllData } from "./data-view.tsx";
import { ownPerson } from "./own.ts";

/** "Alles wat wij van u weten": room by room, in plain words. */
export const allPage: Page = {
  get: async (c) => {
    const { db, actor, language } = c.var;
    const m = speak(dataTexts, language);
    const data = await ownData(db, actor, ownPerson(c));
    const to = (path: string) => inLanguage(path, language);
    const view = (
      <>
        <BackLink href={to("/mijn")} language={language} />
        <Heading level={1}>{m.allTitle}</Heading>
        <Paragraph lead>{m.allLead}</Paragraph>
        <ButtonRow>
          <ButtonLink href={to(paths.export)}>{m.takeAlong}</ButtonLink>
          <a href={to(paths.details)}>{m.change}</a>
          <a href={to(paths.ask)}>{m.askUs}</a>
          <a href={to(paths.erase)}>{m.eraseAll}</a>
        </ButtonRow>
        <AllData data={data} language={language} />
        <ButtonRow>
          <a href={to("/privacy")}>{m.howLong}</a>
        </ButtonRow>
      </>
    );
    return c.render(view, { title: m.allTitle, hidden: true });
  },
};
