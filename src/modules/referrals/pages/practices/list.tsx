// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Page } from "#platform/http/routes.ts";
import { speak } from "#platform/i18n/i18n.ts";
import { toLocal } from "#platform/time/time.ts";
import { ButtonLink, ButtonRow } from "#ui/form/button.tsx";
import { EmptyState } from "#ui/show/empty-state.tsx";
import { formatDate, formatPhone } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { Table } from "#ui/show/table.tsx";
import { practiceTexts } from "../../messages/practice.ts";
import { paths } from "../../paths.ts";
import { practiceList } from "../../practice.ts";
import { roleWord } from "../../words.ts";
import { Done } from "../done.tsx";

/** Every practice, also who stopped. */
export const practicesPage: Page = {
  get: async (c) => {
    const { db, actor, language } = c.var;
    const m = speak(practiceTexts, language);
    const found = await practiceList(db, actor, { ended: true });
    const state = (closed: boolean, made: Temporal.Instant | null) =>
      closed ? m.stopped : made ? m.hasLink(formatDate(toLocal(made).toPlainDate(), language)) : m.noLink;
    const view = (
      <>
        <Done c={c} said={{ gestopt: m.ended }} />
        <Heading level={1}>{m.title}</Heading>
        <Paragraph lead>{m.lead}</Paragraph>
        <ButtonRow>
          <ButtonLink kind="primary" href={paths.addPractice}>
            {m.add}
          </ButtonLink>
        </ButtonRow>
        {found.length === 0 ? (
          <EmptyState title={m.none}>{m.noneText}</EmptyState>
        ) : (
          <Table
            id="praktijken"
            caption={m.title}
            columns={[{ label: m.name, rowHeader: true }, { label: m.kind }, { label: m.phone }, { label: m.state }]}
            rows={found.map(({ number, name, kind, phone, closedAt, linkMadeAt }) => [
              <a href={paths.practice(number)}>{name}</a>,
              roleWord(kind, language),
              phone ? formatPhone(phone) : "",
              state(closedAt !== null, linkMadeAt),
            ])}
          />
        )}
      </>
    );
    return c.render(view, { title: m.title, staff: true, current: "desk", hidden: true });
  },
};
