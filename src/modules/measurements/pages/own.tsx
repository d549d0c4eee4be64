// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Page } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { EmptyState } from "#ui/show/empty-state.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { ownQuestions } from "../measurement.ts";
import { own } from "../messages/pages.ts";
import { paths } from "../paths.ts";
import { thenAndNow } from "../then-now.ts";
import { ThenNowTables } from "./then-now.tsx";

/** What I answered, then and now. Also when the questions are off by now: they are mine. */
export const ownPage: Page = {
  get: async (c) => {
    const { db, actor, language } = c.var;
    const m = speak(own, language);
    const pairs = thenAndNow(await ownQuestions(db, actor));
    const view = (
      <>
        <BackLink href={inLanguage(paths.mine, language)} language={language} />
        <Heading level={1}>{m.title}</Heading>
        {pairs.length === 0 ? (
          <EmptyState title={m.none}>{m.noneText}</EmptyState>
        ) : (
          <Paragraph lead>{m.lead}</Paragraph>
        )}
        <ThenNowTables pairs={pairs} language={language} />
      </>
    );
    return c.render(view, { title: m.title, hidden: true });
  },
};
