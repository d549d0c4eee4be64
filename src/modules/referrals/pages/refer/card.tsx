// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Page } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { referTexts } from "../../messages/refer.ts";
import { paths } from "../../paths.ts";
import { LinkCard } from "../link-card.tsx";
import { practiceIn, secretIn } from "./practice-in.ts";

/** The card for the desk of the practice, to print: only who has the link already sees it. */
export const cardPage: Page = {
  get: async (c) => {
    const { language } = c.var;
    const m = speak(referTexts, language);
    const practice = await practiceIn(c);
    const view = (
      <>
        <BackLink href={inLanguage(paths.refer(secretIn(c)), language)} language={language} />
        <Heading level={1}>{m.card}</Heading>
        <Paragraph lead>{m.forPractice(practice.name)}</Paragraph>
        <LinkCard publicUrl={c.var.services.config.publicUrl} secret={secretIn(c)} language={language} />
      </>
    );
    return c.render(view, { title: m.card, hidden: true });
  },
};
