// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Page } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { ButtonLink } from "#ui/form/button.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { EmptyState } from "#ui/show/empty-state.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { StatusMessage } from "#ui/show/status-message.tsx";
import { Table } from "#ui/show/table.tsx";
import { codeOf } from "../code.ts";
import { failedDeliveries } from "../failed.ts";
import { failedTexts } from "../messages/failed.ts";
import { paths } from "../paths.ts";
import { shortName } from "../short-name.ts";
import { momentWords, reasonWords } from "./words.ts";

/** What did not arrive, for who coordinates. */
export const failedPage: Page = {
  get: async (c) => {
    const { db, actor, language } = c.var;
    const m = speak(failedTexts, language);
    const failed = await failedDeliveries(db, actor);
    const columns = [
      { label: m.name, rowHeader: true },
      { label: m.message },
      { label: m.why },
      { label: m.since },
      { label: m.how },
    ];
    const rows = failed.map((one) => [
      shortName(one.name),
      one.label,
      reasonWords(one, language),
      momentWords(one.stateSince, language),
      <ButtonLink
        href={inLanguage(paths.failedOne(codeOf(one.number)), language)}
        kind="primary"
        small
        about={shortName(one.name)}
      >
        {m.choose}
      </ButtonLink>,
    ]);
    const view = (
      <>
        <BackLink href={inLanguage(paths.calls, language)} language={language} />
        {c.req.query("gedaan") ? <StatusMessage saved>{m.decided}</StatusMessage> : null}
        <Heading level={1}>{m.title}</Heading>
        {failed.length > 0 ? <Paragraph lead>{m.lead}</Paragraph> : null}
        {failed.length > 0 ? <Table caption={m.title} columns={columns} rows={rows} /> : null}
        {failed.length === 0 ? <EmptyState title={m.none}>{m.noneText}</EmptyState> : null}
      </>
    );
    return c.render(view, { title: m.title, current: "desk", hidden: true });
  },
};
