// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Language, speak } from "#platform/i18n/i18n.ts";
import { formatDate } from "#ui/show/format.ts";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { Table } from "#ui/show/table.tsx";
import type { Answer } from "../instruments.ts";
import { pages } from "../messages/pages.ts";
import type { ThenNow } from "../then-now.ts";
import { answerWord, creditWord, instrumentWord, questionWord } from "../words.ts";

/** Answers of then and of now beside each other, in words only: no sum, no colour, no better or worse. */
export function ThenNowTables({ pairs, language }: { pairs: readonly ThenNow[]; language: Language }) {
  const m = speak(pages, language);
  const word = (answer: Answer | null) => (answer ? answerWord(answer, language) : m.leftOpen);
  // without the day of the week: it stands in the head of a column
  const day = (date: Temporal.PlainDate) => formatDate(date, language).replace(/^\S+ /, "");
  return (
    <>
      {pairs.map(({ instrument, firstOn, lastOn, lines }) => (
        <>
          <Table
            id={`toen-nu-${instrument}`}
            caption={instrumentWord(instrument, language)}
            columns={[
              { label: m.question, rowHeader: true },
              { label: m.thenOn(day(firstOn)) },
              ...(lastOn ? [{ label: m.nowOn(day(lastOn)) }] : []),
            ]}
            rows={lines.map(({ question, first, last }) => [
              questionWord(question, language),
              word(first),
              ...(lastOn ? [word(last)] : []),
            ])}
          />
          <Paragraph>{creditWord(instrument, language)}</Paragraph>
        </>
      ))}
    </>
  );
}
