// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Language, speak } from "#platform/i18n/i18n.ts";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { Table } from "#ui/show/table.tsx";
import type { DemoCode } from "../demo-codes.ts";
import { messages } from "../messages.ts";

/** Development only: what the phones of the invented people would show. */
export function DemoCodes({ codes, language }: { codes: readonly DemoCode[]; language: Language }) {
  if (codes.length === 0) return null;
  const m = speak(messages, language);
  return (
    <>
      <Heading level={2}>{m.demoCodesTitle}</Heading>
      <Paragraph>{m.demoCodesLead}</Paragraph>
      <Table
        id="codes"
        caption={m.demoCodesTitle}
        columns={[{ label: m.demoCodesWho, rowHeader: true }, { label: m.demoCodesTask }, { label: m.code }]}
        rows={codes.map(({ email, tasks, code }) => [
          email,
          tasks.map((task) => m[`task_${task}`]).join(", "),
          code ?? m.demoCodesWait,
        ])}
      />
    </>
  );
}
