// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Page } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { toLocal } from "#platform/time/time.ts";
import { formatMoment } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { StatusMessage } from "#ui/show/status-message.tsx";
import { Table } from "#ui/show/table.tsx";
import { heldTexts } from "../../messages/held.ts";
import { paths } from "../../paths.ts";
import { heldItems } from "../../report/moderate.ts";

/** What was kept apart, without a word of it: opening one is a look. */
export const heldPage: Page = {
  get: async (c) => {
    const { db, actor, language } = c.var;
    const m = speak(heldTexts, language);
    const items = await heldItems(db, actor);
    const done = { door: m.released, weg: m.thrown, gevraagd: m.asked }[c.req.query("gedaan") ?? ""];
    const columns = [
      { label: m.number, rowHeader: true },
      { label: m.received },
      { label: m.reason },
      { label: m.count(2) },
    ];
    const rows = items.map((item) => {
      const [first] = item as [(typeof item)[number]];
      const local = toLocal(first.receivedAt);
      return [
        <a href={inLanguage(paths.heldOne(first.number), language)}>
          {m.open} {first.number}
        </a>,
        formatMoment(local, local, undefined, language),
        item.some(({ danger }) => danger)
          ? m.danger
          : first.nextStep === "confirm_spam"
            ? m.waitsForSecond
            : first.heldReason
              ? m[first.heldReason]
              : "",
        m.count(item.length),
      ];
    });
    const view = (
      <>
        {done ? <StatusMessage saved>{done}</StatusMessage> : null}
        <Heading level={1}>{m.title}</Heading>
        <Paragraph lead>{m.lead}</Paragraph>
        {rows.length === 0 ? (
          <Paragraph>{m.none}</Paragraph>
        ) : (
          <Table
            caption={m.caption}
            columns={columns.map((column, at) => (at === 3 ? { label: m.together } : column))}
            rows={rows}
          />
        )}
      </>
    );
    return c.render(view, { title: m.title, staff: true, current: "desk" });
  },
};
