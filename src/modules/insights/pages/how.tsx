// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Page } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { howTexts, pages } from "../messages/pages.ts";
import { paths } from "../paths.ts";

/** "Zo is dit gerekend": what is left out, and why. */
export const howPage: Page = {
  get: (c) => {
    const { language } = c.var;
    const m = speak(howTexts, language);
    const rules = [
      ...[m.small, m.sensitive, m.second, m.everybody, m.fives, m.percent, m.bar, m.areas],
      ...[m.once, m.same, m.days, m.pairs, m.own],
    ];
    const view = (
      <>
        <BackLink href={inLanguage(paths.start, language)} label={speak(pages, language).title} language={language} />
        <Heading level={1}>{m.title}</Heading>
        <Paragraph lead>{m.lead}</Paragraph>
        <ul>
          {rules.map((rule) => (
            <li>{rule}</li>
          ))}
        </ul>
      </>
    );
    return c.render(view, { title: m.title, current: "desk", hidden: true });
  },
};
