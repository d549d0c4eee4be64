// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Page } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { EmptyState } from "#ui/show/empty-state.tsx";
import { formatPhone } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { Table } from "#ui/show/table.tsx";
import { pages } from "../messages/pages.ts";
import { codes } from "../messages/words.ts";
import { sharedWith } from "../shared.ts";

/** Who agreed that one's organisation knows something, and no more than that. */
export const sharedPage: Page = {
  get: async (c) => {
    const { db, actor, language } = c.var;
    const shared = await sharedWith(db, actor);
    const m = speak(pages, language);
    const w = speak(codes, language);
    const columns = [
      { label: w.name, rowHeader: true },
      { label: w.phone },
      { label: w.address },
      { label: w.profile },
    ];
    const rows = shared.map(({ name, phone, address, profile }) => [
      name || "–",
      phone ? formatPhone(phone) : "–",
      address || "–",
      profile.join(" ") || "–",
    ]);
    const view = (
      <>
        <BackLink href={inLanguage("/beheer", language)} language={language} />
        <Heading level={1}>{m.sharedTitle}</Heading>
        {shared.length > 0 ? (
          <>
            <Paragraph lead>{m.sharedLead}</Paragraph>
            <Table id="gedeeld" caption={m.sharedTitle} columns={columns} rows={rows} />
          </>
        ) : (
          <EmptyState title={m.sharedNone} />
        )}
      </>
    );
    return c.render(view, { title: m.sharedTitle, current: "desk", hidden: true });
  },
};
