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

/**
 * One table: what may be seen, and by name what is left out; not why. A bar is as long as the share beside it, so it
 * says no more; what is left out has none, not even an empty one.
 */
export function FigureTable({ table, language }: { table: SaidTable; language: Language }) {
  const m = speak(pages, language);
  const { lines, total } = table;
  const nothing = lines.every(({ count }) => count === null);
  const shares = lines.some(({ percent }) => percent !== null);
  return (
    <div class="buurt-figures">
      <Table
        id={`cijfers-${table.name}`}
        caption={table.title}
        columns={[
          { label: m.what, rowHeader: true },
          { label: m.count, numeric: true },
          ...(shares ? [{ label: m.percent }] : []),
        ]}
        rows={[
          ...(nothing ? [] : lines).map(({ what, count, percent }) => [
            what,
            count === null ? <span class="buurt-figures__left">{m.left}</span> : countWord(count, language),
            ...(shares ? [percent === null ? "" : <Share percent={percent} language={language} />] : []),
          ]),
          [
            <strong>{table.several ? m.ofAll : m.total}</strong>,
            <strong>{countWord(total, language)}</strong>,
            ...(shares ? [""] : []),
          ],
        ]}
      />
      {nothing ? <Paragraph>{m.leftOut(lines.map(({ what }) => what))}</Paragraph> : null}
      {table.several ? <Paragraph>{m.several}</Paragraph> : null}
    </div>
  );
}

/** The picture is for the eye only: the number stands beside it. */
function Share({ percent, language }: { percent: number; language: Language }) {
  return (
    <span class="buurt-figures__share">
      <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <rect class="buurt-figures__whole" width="100" height="10" />
        <rect class="buurt-figures__part" width={percent} height="10" />
      </svg>
      <span>{speak(pages, language).percentOf(percent)}</span>
    </span>
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
