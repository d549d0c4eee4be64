// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Language, speak } from "#platform/i18n/i18n.ts";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { Table } from "#ui/show/table.tsx";
import type { ReleasedPairs } from "../gateway.ts";
import { pages } from "../messages/pages.ts";
import { changeWord, instrumentWord, type SaidTable } from "../words.ts";

export const countWord = (count: number | null, language: Language): string => {
  const m = speak(pages, language);
  return count === null ? m.left : m.about(count);
};

/** One table: what may be seen, and by name what is left out; not why. */
export function FigureTable({ table, language }: { table: SaidTable; language: Language }) {
  const m = speak(pages, language);
  const shown = table.lines.filter(({ count }) => count !== null);
  const left = table.lines.filter(({ count }) => count === null).map(({ what }) => what);
  const percents = shown.some(({ percent }) => percent !== null);
  const share = (percent: number | null) => (percent === null ? "" : m.percentOf(percent));
  return (
    <>
      <Table
        id={`cijfers-${table.name}`}
        caption={table.title}
        columns={[
          { label: m.what, rowHeader: true },
          { label: m.count, numeric: true },
          ...(percents ? [{ label: m.percent, numeric: true }] : []),
        ]}
        rows={[
          ...shown.map(({ what, count, percent }) => [
            what,
            countWord(count, language),
            ...(percents ? [share(percent)] : []),
          ]),
          [
            <strong>{table.several ? m.ofAll : m.total}</strong>,
            <strong>{countWord(table.total, language)}</strong>,
            ...(percents ? [""] : []),
          ],
        ]}
      />
      {left.length > 0 ? <Paragraph>{m.leftOut(left)}</Paragraph> : null}
      {table.several ? <Paragraph>{m.several}</Paragraph> : null}
    </>
  );
}

/** Then and now, of groups only. */
export function Pairs({ pairs, language }: { pairs: readonly ReleasedPairs[]; language: Language }) {
  const m = speak(pages, language);
  return (
    <>
      <Heading level={3}>{m.pairs}</Heading>
      {pairs.length === 0 ? <Paragraph>{m.pairsNone}</Paragraph> : null}
      {pairs.map(({ instrument, scoring, pairs, change, changedPercent }) => (
        <Paragraph>
          {m.pairsLine(instrumentWord(instrument, language), pairs, changeWord(change, language))}{" "}
          {changedPercent === null ? null : `${m.pairsChanged(changedPercent)} `}
          {m.scoring(scoring)}
        </Paragraph>
      ))}
      <Paragraph>{m.pairsWarning}</Paragraph>
    </>
  );
}
