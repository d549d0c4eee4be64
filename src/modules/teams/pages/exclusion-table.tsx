// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Language, speak } from "#platform/i18n/i18n.ts";
import { Button } from "#ui/form/button.tsx";
import { Form } from "#ui/form/form.tsx";
import { formatDay, timeZone } from "#ui/show/format.ts";
import { Table } from "#ui/show/table.tsx";
import type { ExclusionLine } from "../exclusion.ts";
import { exclusionWords } from "../messages/exclusion.ts";

interface ExclusionTableProps {
  caption: string;
  lines: readonly ExclusionLine[];
  /** Where a line is taken off; without it the list is to be read only. */
  lifting?: (id: string) => string;
  /** For colleagues. */
  reasons?: boolean;
  language: Language;
}

/** The list of who is not to meet somebody. */
export function ExclusionTable({ caption, lines, lifting, reasons, language }: ExclusionTableProps) {
  const m = speak(exclusionWords, language);
  const called = ({ worker }: ExclusionLine) => (worker === null ? m.everybodyNear : worker || m.somebodyGone);
  const columns = [
    { label: m.worker, rowHeader: true },
    ...(reasons ? [{ label: m.reason }] : []),
    { label: m.since },
    ...(lifting ? [{ label: m.action }] : []),
  ];
  const rows = lines.map((line) => [
    called(line),
    ...(reasons ? [m[line.reason]] : []),
    formatDay(line.since.toZonedDateTimeISO(timeZone), language),
    ...(lifting
      ? [
          <Form inline action={lifting(line.id)}>
            <Button kind="secondary" small about={called(line)}>
              {m.lift}
            </Button>
          </Form>,
        ]
      : []),
  ]);
  return <Table id="niet" caption={caption} columns={columns} rows={rows} />;
}
